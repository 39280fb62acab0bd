import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashToken } from '../../../shared/values/token.js';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../cast/cast.js';
import {
  createApiKey,
  makeKey,
  partsOf,
  revokeApiKey,
  rotateApiKey,
  tryKey,
  tryKeyAfresh,
} from '../../kit/api-keys.js';
import { Client } from '../../kit/client.js';
import { outcomeOf } from '../../kit/outcome.js';
import { permit } from '../../kit/permit.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

const list = '{ apiKeys { nodes { id name scopes lastUsedAt revokedAt } pageInfo { hasNextPage } } }';
const newCustomer =
  'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';

let graph: Graph;
let [anna, ben, grace]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  anna = await graph.signIn(acmeOwner);
  await permit(graph, acmeStaff, ['api_keys.edit']);
  ben = await graph.signIn(acmeStaff);
  grace = await graph.signIn(globexOwner);
});
afterAll(() => graph?.stop());

const bearing = (secret: string) => new Client(graph.url, secret);

describe('scopes', () => {
  test('a missing one is named, on GraphQL and REST', async () => {
    const { secret } = await makeKey(anna!);
    // The first use is noted.
    await tryKey(graph.url, secret);
    const before = await footprint(graph);

    const { errors } = await bearing(secret).query(newCustomer, { input: { name: 'Nobody' } });
    const { status, body } = await bearing(secret).rest('POST', '/v1/crm/customers', { name: 'Nobody' });

    expect(errors).toMatchObject([
      { message: 'The API key lacks the scope crm.edit.', extensions: { code: 'AUTH-009', httpStatus: 403 } },
    ]);
    expect([status, body.error?.code, body.error?.title, body.error?.message]).toEqual([
      403,
      'AUTH-009',
      'Scope missing',
      'The API key lacks the scope crm.edit.',
    ]);
    expect(await footprint(graph)).toEqual(before);
  });

  test.each([['admin.suspend'], ['admin.*'], ['crm.*'], ['*'], ['crm.fly'], ['']])(
    '%j is none',
    async (scope) => {
      const { errors } = await anna!.query(createApiKey, {
        input: { name: 'A', scopes: ['crm.view', scope] },
      });

      expect(errors).toMatchObject([
        { extensions: { code: 'VAL-001', errors: [{ field: 'scopes', code: 'unknown' }] } },
      ]);
    },
  );

  test('nobody gives a key what they do not hold, nor rotates one that has it', async () => {
    const { id } = await makeKey(anna!, { scopes: ['crm.view', 'crm.erase'] });
    const before = await footprint(graph);

    const made = await ben!.query(createApiKey, { input: { name: 'Mighty', scopes: ['crm.erase'] } });
    const rotated = await ben!.query(rotateApiKey, { input: { id } });

    expect(made.errors).toMatchObject([
      { message: expect.stringContaining('crm.erase'), extensions: { code: 'AUTH-004', httpStatus: 403 } },
    ]);
    expect(outcomeOf(rotated)).toBe('AUTH-004 403');
    expect(await footprint(graph)).toEqual(before);
    expect((await makeKey(ben!, { scopes: ['crm.edit'] })).id).toEqual(expect.any(String));
  });

  test('a key loses what its maker loses, and gets it back', async () => {
    const { secret } = await makeKey(ben!);

    const held = await tryKey(graph.url, secret);
    await permit(graph, acmeStaff, ['api_keys.edit'], ['crm.*']);
    const lost = await tryKeyAfresh(graph.url, secret);
    await permit(graph, acmeStaff, ['api_keys.edit']);
    const back = await tryKeyAfresh(graph.url, secret);

    expect([held, lost, back]).toEqual(['200', '200 AUTH-009 The API key lacks the scope crm.view.', '200']);
  });

  test('a key manages no keys and no second factors, whatever its scopes', async () => {
    const { id, secret } = await makeKey(anna!, { scopes: ['api_keys.edit', 'users.edit', 'users.view'] });
    const key = bearing(secret);
    await tryKey(graph.url, secret);
    const before = await footprint(graph);

    const answers = [
      await key.query(createApiKey, { input: { name: 'Child', scopes: ['users.view'] } }),
      await key.query(rotateApiKey, { input: { id } }),
      await key.query(revokeApiKey, { input: { id } }),
      await key.query(list),
      await key.query('{ sessions { nodes { id } } }'),
      await key.query('mutation { enrollMfa { secret } }'),
      await key.query('mutation ($input: VerifyMfaInput!) { verifyMfa(input: $input) { freshUntil } }', {
        input: { code: '123456' },
      }),
      await key.query('mutation { disableMfa { isMfaEnabled } }'),
      await key.query('mutation { logoutEverywhere { deletedIds } }'),
    ];

    expect(answers.map(outcomeOf)).toEqual(answers.map(() => 'AUTH-004 403'));
    expect(await footprint(graph)).toEqual(before);
  });
});

describe('keys over REST', () => {
  test('are made, listed, rotated and revoked', async () => {
    const made = await anna!.rest('POST', '/v1/business/api-keys', {
      name: 'Partner',
      scopes: ['crm.view'],
      allowed_addresses: ['127.0.0.1'],
    });
    const { api_key: apiKey, secret } = made.body.data as {
      api_key: Record<string, unknown>;
      secret: string;
    };
    const path = `/v1/business/api-keys/${String(apiKey.api_key_id)}`;

    const listed = await anna!.rest('GET', '/v1/business/api-keys?limit=1');
    const used = await bearing(secret).rest('GET', '/v1/crm/customers');
    const rotated = await anna!.rest('POST', `${path}/rotate`, {});
    const revoked = await anna!.rest('DELETE', path);

    expect([made.status, used.status, rotated.status, revoked.status]).toEqual([201, 200, 200, 200]);
    expect(apiKey).toMatchObject({
      name: 'Partner',
      scopes: ['crm.view'],
      allowed_addresses: ['127.0.0.1'],
      revoked_at: null,
    });
    expect(listed.body.data).toMatchObject({
      items: [{ api_key_id: apiKey.api_key_id, name: 'Partner' }],
      page_info: { has_more: true, next_cursor: expect.any(String) },
    });
    expect(JSON.stringify(listed.body)).not.toContain(partsOf(secret).secret);
    expect(rotated.body.data).toMatchObject({ secret: expect.stringMatching(/^brk_live_/) });
    expect(revoked.body.data).toMatchObject({ revoked_at: expect.any(String) });
  });

  test('are listed page by page; a bad cursor is refused', async () => {
    const ids: string[] = [];
    for (let after = ''; ;) {
      const { body } = await anna!.rest('GET', `/v1/business/api-keys?limit=5${after}`);
      const { items, page_info: page } = body.data as {
        items: { api_key_id: string }[];
        page_info: { has_more: boolean; next_cursor: string };
      };
      ids.push(...items.map(({ api_key_id: id }) => id));
      if (!page.has_more) break;
      after = `&after=${page.next_cursor}`;
    }
    const cursor = Buffer.from(JSON.stringify(['created_at:desc', 'yesterday', acme.id])).toString(
      'base64url',
    );
    const forged = await anna!.rest('GET', `/v1/business/api-keys?after=${cursor}`);

    const rows = await graph.sql<{ id: string }>(
      'select id from identity.api_keys where business_id = $1 order by created_at desc, id desc',
      [acme.id],
    );
    expect(ids).toEqual(rows.map(({ id }) => id));
    expect([forged.status, forged.body.error?.code]).toEqual([400, 'PAGE-001']);
  });
});

test('a business has at most a hundred keys, however many are asked for at once', async () => {
  const { id } = await makeKey(grace!);
  await graph.sql(
    `insert into identity.api_keys (business_id, id, name, mode, secret_hash, scopes, created_by, created_at, expires_at)
     select business_id, gen_random_uuid(), name, mode, secret_hash, scopes, created_by, created_at, expires_at
     from identity.api_keys, generate_series(1, 97) where id = $1`,
    [id],
  );

  const input = { name: 'One of many', scopes: ['crm.view'] };
  const answers = await Promise.all(Array.from({ length: 4 }, () => grace!.query(createApiKey, { input })));

  const refused = ['CONFLICT-001 409', 'CONFLICT-001 409'];
  expect(answers.map(outcomeOf).sort()).toEqual([...refused, 'answered', 'answered']);
});

test('no secret of a key is in audit, events or any table, and every change is', async () => {
  const { id, secret: first } = await makeKey(anna!);
  const { data } = await anna!.query(rotateApiKey, { input: { id } });
  await anna!.query(revokeApiKey, { input: { id } });

  const audit = await graph.sql<{ action: string; text: string }>(
    'select action, a::text as text from kernel.audit_log a where record_id = $1 order by audit_id',
    [id],
  );
  const events = await graph.sql<{ type: string; payload: object; text: string }>(
    'select event_type as type, payload, e::text as text from kernel.event_log e where record_id = $1 order by event_id',
    [id],
  );
  const actions = ['api_key.created', 'api_key.rotated', 'api_key.revoked'];
  const text = [...audit, ...events].map((row) => row.text).join('\n');

  expect(audit.map(({ action }) => action)).toEqual(actions);
  expect(events.map(({ type }) => type)).toEqual(actions);
  expect(events[0]!.payload).toEqual({ api_key_id: id, name: 'Cash register', scopes: ['crm.view'] });
  for (const secret of [first, data.rotateApiKey.secret].map((key: string) => partsOf(key).secret)) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(hashToken(secret));
  }
});
