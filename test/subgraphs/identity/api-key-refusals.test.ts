import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { composeApiKey, type ApiKeyParts } from '../../../shared/access/api-key.js';
import { hashToken } from '../../../shared/values/token.js';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../cast/cast.js';
import {
  makeKey,
  notValid,
  partsOf,
  revokeApiKey,
  rotateApiKey,
  tryKey,
  tryKeyAfresh,
} from '../../kit/api-keys.js';
import { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { outcomeOf } from '../../kit/outcome.js';
import { permit } from '../../kit/permit.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

const list = '{ apiKeys { nodes { id name scopes lastUsedAt revokedAt } pageInfo { hasNextPage } } }';
const customers = '{ customers(first: 1) { nodes { id } } }';
const dayMs = 24 * 60 * 60_000;

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

describe('is refused', () => {
  const otherSecret = hashToken('another secret');
  const recomposed = (secret: string, change: Partial<ApiKeyParts>) =>
    composeApiKey({ ...partsOf(secret), ...change });

  test('alike when mistyped, unknown, of another business, with a wrong secret or mode', async () => {
    const { secret } = await makeKey(anna!);
    const globexKey = await makeKey(grace!);
    const flip = (text: string, at: number) =>
      text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);

    const bad = [
      flip(secret, 20),
      flip(secret, 90),
      flip(secret, secret.length - 1),
      secret.slice(0, -1),
      `${secret}0`,
      `brk_${secret.slice(4).toUpperCase()}`,
      'brk_live_x',
      `brk_prod${secret.slice(8)}`,
      recomposed(secret, { secret: otherSecret }),
      recomposed(secret, { mode: 'test' }),
      recomposed(secret, { keyId: acmeOwner.id }),
      recomposed(secret, { businessId: acmeOwner.id }),
      recomposed(secret, { businessId: partsOf(globexKey.secret).businessId }),
      recomposed(globexKey.secret, { businessId: acme.id }),
      recomposed(secret, { keyId: 'ffffffff-ffff-0fff-0fff-fffffffffff0' }),
    ];

    for (const key of bad) expect([key, await tryKey(graph.url, key)]).toEqual([key, notValid]);
    expect(await tryKey(graph.url, secret)).toBe('200');
  });

  test('past its end, which only the bearer of the secret learns', async () => {
    const { id, secret } = await makeKey(anna!);
    await graph.sql('update identity.api_keys set expires_at = now() where id = $1', [id]);

    expect(await tryKey(graph.url, secret)).toBe('401 AUTH-002 The API key is past its end; rotate it.');
    expect(await tryKey(graph.url, recomposed(secret, { secret: otherSecret }))).toBe(notValid);
  });

  test('within a second of its revocation, for good; revoking again changes nothing', async () => {
    const { id, secret } = await makeKey(anna!);
    await tryKey(graph.url, secret);

    const { data } = await anna!.query(revokeApiKey, { input: { id } });
    const revokedAt = Date.now();
    await eventually(async () => expect(await tryKey(graph.url, secret)).toBe(notValid));
    const took = Date.now() - revokedAt;
    const before = await footprint(graph);
    const again = await anna!.query(revokeApiKey, { input: { id } });
    const rotated = await anna!.query(rotateApiKey, { input: { id } });

    expect(took).toBeLessThan(1_200);
    expect(again.data).toEqual(data);
    expect(outcomeOf(rotated)).toBe('CONFLICT-001 409');
    expect(await footprint(graph)).toEqual(before);
  });

  test('when its maker is deactivated', async () => {
    const { secret } = await makeKey(ben!);
    const set = (status: string) =>
      graph.sql('update identity.users set status = $2 where id = $1', [acmeStaff.id, status]);
    await tryKey(graph.url, secret);

    await set('deactivated');
    const refused = await tryKeyAfresh(graph.url, secret);
    await set('active');

    expect(refused).toBe(notValid);
    expect(await tryKey(graph.url, secret)).toBe('200');
  });

  test('when its business is suspended', async () => {
    const { secret } = await makeKey(grace!);
    const set = (status: string) =>
      graph.sql('update identity.businesses set status = $2 where business_id = $1', [
        partsOf(secret).businessId,
        status,
      ]);

    await set('suspended');
    const refused = await tryKey(graph.url, secret);
    await set('active');

    expect(refused).toBe('403 AUTH-008 The business is suspended.');
  });

  test('in the form of the surface that was asked', async () => {
    const graphql = await bearing('brk_live_x').query(customers);
    const rest = await bearing('brk_live_x').rest('GET', '/v1/crm/customers');

    expect(graphql).toEqual({
      status: 401,
      errors: [
        {
          message: 'The API key is not valid.',
          extensions: {
            code: 'AUTH-004',
            httpStatus: 401,
            requestId: expect.stringMatching(/^req_/),
            retryable: false,
          },
        },
      ],
    });
    expect([rest.status, rest.body.success, rest.body.data, rest.body.error?.title]).toEqual([
      401,
      false,
      null,
      'Unauthorized',
    ]);
  });

  test('the gateway’s own question is none that a client can ask', async () => {
    const { status, errors } = await graph.nobody.query(
      `{ apiKeyPrincipal(businessId: "${acme.id}", keyId: "${acme.id}", mode: "live", secretHash: "x") }`,
    );

    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'VAL-001']);
  });
});

describe('rotation', () => {
  test('gives a new secret and a new year; the old one works for a day more', async () => {
    const { id, secret: first } = await makeKey(anna!, { expiresAt: new Date(Date.now() + 30 * dayMs) });

    const { data } = await anna!.query(rotateApiKey, { input: { id } });
    const { secret: second, apiKey } = data.rotateApiKey;
    const during = [await tryKey(graph.url, first), await tryKey(graph.url, second)];
    await graph.sql('update identity.api_keys set previous_secret_until = now() where id = $1', [id]);
    const afterwards = [await tryKeyAfresh(graph.url, first), await tryKey(graph.url, second)];

    expect(partsOf(second)).toMatchObject({
      ...partsOf(first),
      secret: expect.not.stringMatching(partsOf(first).secret),
    });
    expect(Math.round((Date.parse(apiKey.previousSecretUntil) - Date.now()) / 60_000)).toBe(24 * 60);
    expect(Math.round((Date.parse(apiKey.expiresAt) - Date.now()) / dayMs)).toBe(365);
    expect(during).toEqual(['200', '200']);
    expect(afterwards).toEqual([notValid, '200']);
  });

  test('a second one leaves the first secret behind at once; revoking ends all', async () => {
    const { id, secret: first } = await makeKey(anna!);
    const next = async () =>
      (await anna!.query(rotateApiKey, { input: { id } })).data.rotateApiKey.secret as string;

    const [second, third] = [await next(), await next()];
    const rotated = [
      await tryKey(graph.url, first),
      await tryKey(graph.url, second),
      await tryKey(graph.url, third),
    ];
    await anna!.query(revokeApiKey, { input: { id } });
    await delay(1_050);

    expect(rotated).toEqual([notValid, '200', '200']);
    expect([await tryKey(graph.url, second), await tryKey(graph.url, third)]).toEqual([notValid, notValid]);
  });

  test('an expired secret does not come back to life', async () => {
    const { id, secret } = await makeKey(anna!);
    await graph.sql('update identity.api_keys set expires_at = now() where id = $1', [id]);

    const { data } = await anna!.query(rotateApiKey, { input: { id } });

    expect(data.rotateApiKey.apiKey.previousSecretUntil).toBeNull();
    expect(await tryKey(graph.url, secret)).toBe(notValid);
    expect(await tryKey(graph.url, data.rotateApiKey.secret)).toBe('200');
  });

  test('keys of another business are not found', async () => {
    const { id, secret } = await makeKey(anna!);
    const before = await footprint(graph, acme.id);

    const answers = [
      await grace!.query(rotateApiKey, { input: { id } }),
      await grace!.query(revokeApiKey, { input: { id } }),
    ];
    const listed = await grace!.query(list);

    expect(answers.map(outcomeOf)).toEqual(['NOT-FOUND-001 404', 'NOT-FOUND-001 404']);
    expect(JSON.stringify(listed.data)).not.toContain(id);
    expect(await footprint(graph, acme.id)).toEqual(before);
    expect(await tryKey(graph.url, secret)).toBe('200');
  });
});
