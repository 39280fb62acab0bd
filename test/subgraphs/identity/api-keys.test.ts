import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashToken } from '../../../shared/values/token.js';
import { acme, acmeOwner } from '../../cast/cast.js';
import { createApiKey, makeKey, notValid, partsOf, tryKey, tryKeyAfresh } from '../../kit/api-keys.js';
import { Client } from '../../kit/client.js';
import { outcomeOf } from '../../kit/outcome.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

const caller =
  '{ caller { kind name userId apiKeyId email role permissions business { id name currency } } }';
const customers = '{ customers(first: 1) { nodes { id } } }';
const newCustomer =
  'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
const dayMs = 24 * 60 * 60_000;

let graph: Graph;
let [anna]: Client[] = [];

beforeAll(async () => {
  // One proxy stands in front, so that tests can come from any address.
  graph = await leaseGraph({ TRUSTED_PROXIES: '1' });
  anna = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

const bearing = (secret: string) => new Client(graph.url, secret);

describe('a key', () => {
  test('is shown once, names business and key, and is stored as a hash', async () => {
    const { data } = await anna!.query(createApiKey, {
      input: { name: 'Cash register', scopes: ['crm.view', 'crm.edit', 'crm.view'] },
    });

    const { secret, apiKey } = data.createApiKey;
    expect(secret).toMatch(/^brk_live_[0-9a-f]{64}_[\w-]{43}_[0-9a-f]{8}$/);
    expect(partsOf(secret)).toMatchObject({ mode: 'live', businessId: acme.id, keyId: apiKey.id });
    expect(apiKey).toEqual({
      id: apiKey.id,
      name: 'Cash register',
      scopes: ['crm.view', 'crm.edit'],
      allowedAddresses: [],
      createdBy: { id: acmeOwner.id },
      expiresAt: apiKey.expiresAt,
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(Math.round((Date.parse(apiKey.expiresAt) - Date.now()) / dayMs)).toBe(365);
    const [row] = await graph.sql<{ secret_hash: string; text: string }>(
      'select secret_hash, k::text as text from identity.api_keys k where id = $1',
      [apiKey.id],
    );
    expect(row!.secret_hash).toBe(hashToken(partsOf(secret).secret));
    expect(row!.text).not.toContain(partsOf(secret).secret);
  });

  test('works as bearer and as X-API-Key, on GraphQL and REST, but not beside another credential', async () => {
    const { secret } = await makeKey(anna!);
    const send = async (path: string, headers: Record<string, string>) => {
      const isGraphql = path === '/graphql';
      const response = await fetch(graph.url + path, {
        method: isGraphql ? 'POST' : 'GET',
        headers: { ...(isGraphql && { 'content-type': 'application/json' }), ...headers },
        ...(isGraphql && { body: JSON.stringify({ query: customers }) }),
      });
      return response.status;
    };

    for (const path of ['/graphql', '/v1/crm/customers', '/api/v1/crm/customers']) {
      expect([path, await send(path, { authorization: `Bearer ${secret}` })]).toEqual([path, 200]);
      expect([path, await send(path, { 'x-api-key': secret })]).toEqual([path, 200]);
      const both = { 'x-api-key': secret, authorization: `Bearer ${anna!.token}` };
      expect([path, await send(path, both)]).toEqual([path, 401]);
      expect([path, await send(path, { 'x-api-key': anna!.token! })]).toEqual([path, 401]);
      expect([path, await send(path, { 'x-api-key': '' })]).toEqual([path, 401]);
    }
  });

  test('sees its own business only, and what it does is its maker’s doing', async () => {
    const { secret } = await makeKey(anna!, { scopes: ['crm.view', 'crm.edit'] });
    const [foreign] = await graph.sql<{ id: string }>(
      'select id from crm.customers where business_id <> $1 limit 1',
      [acme.id],
    );

    const made = await bearing(secret).query(newCustomer, { input: { name: 'By key' } });
    const other = await bearing(secret).query('query ($id: ID!) { customer(id: $id) { id } }', {
      id: foreign!.id,
    });
    const [row] = await graph.sql<{ business_id: string; created_by: string }>(
      'select business_id, created_by from crm.customers where id = $1',
      [made.data.createCustomer.customer.id],
    );

    expect(row).toEqual({ business_id: acme.id, created_by: acmeOwner.id });
    expect(outcomeOf(other)).toBe('NOT-FOUND-001 404');
  });

  test('answers which business it is for and what it may do; it is no user', async () => {
    const { id, secret } = await makeKey(anna!, { name: 'Shop sync', scopes: ['crm.edit', 'crm.view'] });

    const { data } = await bearing(secret).query(caller);
    const rest = await bearing(secret).rest('GET', '/v1/me');
    const me = await bearing(secret).query('{ me { id email } }');
    const person = await anna!.query(caller);

    const business = { id: acme.id, name: acme.name, currency: acme.currency };
    expect(data.caller).toEqual({
      kind: 'API_KEY',
      name: 'Shop sync',
      userId: null,
      apiKeyId: id,
      email: null,
      role: null,
      permissions: ['crm.view', 'crm.edit'],
      business,
    });
    expect(rest.body.data).toMatchObject({
      kind: 'API_KEY',
      api_key_id: id,
      user_id: null,
      permissions: ['crm.view', 'crm.edit'],
      business: { business_id: acme.id, active_modules: ['accounting', 'crm', 'invoices', 'payments'] },
    });
    expect(outcomeOf(me)).toBe('AUTH-004 403');
    expect(person.data.caller).toMatchObject({
      kind: 'PERSON',
      userId: acmeOwner.id,
      apiKeyId: null,
      business,
    });
  });

  test('notes its last use once a minute', async () => {
    const { id, secret } = await makeKey(anna!);
    const lastUse = async () =>
      (
        await graph.sql<{ at: Date | null }>(
          'select last_used_at as at from identity.api_keys where id = $1',
          [id],
        )
      )[0]!.at;

    const unused = await lastUse();
    await tryKey(graph.url, secret);
    const first = await lastUse();
    await tryKeyAfresh(graph.url, secret);
    const second = await lastUse();
    await graph.sql(
      "update identity.api_keys set last_used_at = now() - interval '61 seconds' where id = $1",
      [id],
    );
    await tryKeyAfresh(graph.url, secret);
    const third = await lastUse();

    expect(unused).toBeNull();
    expect(Date.now() - first!.getTime()).toBeLessThan(10_000);
    expect(second).toEqual(first);
    expect(third!.getTime()).toBeGreaterThan(first!.getTime());
  });

  test.each([
    [-1, 'too_small'],
    [732 * dayMs, 'too_large'],
  ])('a key that ends in %d ms is refused', async (ms, code) => {
    const expiresAt = new Date(Date.now() + ms);

    const made = await anna!.query(createApiKey, { input: { name: 'A', scopes: ['crm.view'], expiresAt } });

    expect(made.errors).toMatchObject([
      { extensions: { code: 'VAL-001', errors: [{ field: 'expiresAt', code }] } },
    ]);
  });

  test('a key that is bound to addresses works from there alone, at once', async () => {
    const { secret } = await makeKey(anna!, {
      allowedAddresses: ['192.0.2.0/24', '2001:DB8:1::/48', '198.51.100.7'],
    });

    const answers = await Promise.all(
      [
        '192.0.2.9',
        '2001:db8:1::9',
        '198.51.100.7',
        '::ffff:192.0.2.9',
        '192.0.3.9',
        '2001:db8:2::9',
        '198.51.100.8',
        '::1',
      ].map((address) => from(secret, address)),
    );

    expect(answers).toEqual([200, 200, 200, 200, 401, 401, 401, 401]);
    expect(await tryKey(graph.url, secret)).toBe(notValid);
  });

  const from = async (secret: string, address: string) => {
    const response = await fetch(`${graph.url}/v1/crm/customers`, {
      headers: { 'x-api-key': secret, 'x-forwarded-for': address },
    });
    return response.status;
  };
});
