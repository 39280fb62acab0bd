import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { composeApiKey } from '../../../shared/access/api-key.js';
import { acmeOwner } from '../../cast/cast.js';
import { makeKey, partsOf, rotateApiKey, tryKey } from '../../kit/api-keys.js';
import type { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let [anna]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  anna = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

describe('a key', () => {
  test('says live, and no other kind can be asked for', async () => {
    const create = (more: string) =>
      anna!.query(`mutation { createApiKey(input: { name: "A", scopes: ["crm.view"]${more} }) { secret } }`);
    const [made, test] = [await create(''), await create(', mode: TEST')];

    expect(made.data.createApiKey).toEqual({ secret: expect.stringMatching(/^brk_live_/) });
    expect(test.errors![0]!.message).toContain('"mode" is not defined');
  });

  test('that was made as a test key works on, and is a live one once it is rotated', async () => {
    const { id, secret: made } = await makeKey(anna!);
    await graph.sql(`update identity.api_keys set mode = 'test' where id = $1`, [id]);
    const former = composeApiKey({ ...partsOf(made), mode: 'test' });
    const before = await Promise.all([tryKey(graph.url, former), tryKey(graph.url, made)]);

    const { data } = await anna!.query(rotateApiKey, { input: { id } });
    const { secret } = data.rotateApiKey;

    expect(before).toEqual(['200', '401 AUTH-004 The API key is not valid.']);
    expect(secret).toMatch(/^brk_live_/);
    expect([await tryKey(graph.url, secret), await tryKey(graph.url, former)]).toEqual(['200', '200']);
  });

  test('works as the user name of HTTP Basic, without a password and on its own', async () => {
    const { secret } = await makeKey(anna!);
    const send = async (userinfo: string, headers: Record<string, string> = {}) => {
      const authorization = `Basic ${Buffer.from(userinfo).toString('base64')}`;
      const { status } = await fetch(`${graph.url}/v1/crm/customers`, {
        headers: { authorization, ...headers },
      });
      return status;
    };

    expect([await send(`${secret}:`), await send(secret)]).toEqual([200, 200]);
    expect(await send(`${secret}:password`)).toBe(401);
    expect(await send(`:${secret}`)).toBe(401);
    expect(await send('anna@acme.example:demo-password-2026')).toBe(401);
    expect(await send(`${secret}:`, { 'x-api-key': secret })).toBe(401);
  });
});
