import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globexOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

const burst = 12;

let graph: Graph;
let stranger: Client;

beforeAll(async () => {
  // One a minute comes back: none during the test.
  const limits = { REQUESTS_PER_MINUTE: '1', REQUESTS_BURST: String(burst), REQUESTS_AT_ONCE: '5' };
  graph = await startGraph({ TRUSTED_PROXIES: '1', ...limits });
  stranger = await graph.signIn(globexOwner);
});
afterAll(() => graph?.stop());

describe('what is open to all', () => {
  const ask = async (address: string, [method, path, accept = '*/*']: readonly string[]) => {
    const headers = { 'x-forwarded-for': address, accept: accept! };
    const answer = await fetch(graph.url + path!, { method, headers });
    await answer.body?.cancel();
    return answer.status;
  };
  const open = [
    ['GET', '/v1/openapi.json'],
    ['HEAD', '/v1/openapi.json'],
    ['GET', '/api/v1/asyncapi.json'],
    ['GET', '/.well-known/jwks.json'],
    ['GET', '/v1/docs'],
    ['GET', '/v1/docs/reference'],
    ['GET', '/v1/docs/start.js'],
    ['GET', '/docs/errors/VAL-001'],
    ['GET', '/llms.txt'],
    ['GET', '/graphql', 'text/html'],
    ['GET', '/v1/unicorns'],
    ['POST', '/unicorns'],
    ['PUT', '/v1/me'],
    ['OPTIONS', '/v1/me'],
    ['OPTIONS', '/unicorns'],
  ] as const;

  test('uses the allowance of its network, and of no other', async () => {
    const statuses: number[] = [];
    for (const request of open.slice(0, burst)) statuses.push(await ask('203.0.113.20', request));
    const beyond = await Promise.all(open.map((request) => ask('203.0.113.20', request)));

    expect(statuses).toEqual([...Array(10).fill(200), 404, 404]);
    expect(beyond).toEqual(Array(open.length).fill(429));
    expect(await ask('203.0.113.20', ['POST', '/v1/auth/login'])).toBe(429);
    expect(await ask('203.0.113.21', open[0])).toBe(200);
    expect((await stranger.rest('GET', '/v1/me')).status).toBe(200);
  });

  test('a path that is not there leaves the body of a request unread', async () => {
    const answer = await fetch(`${graph.url}/v1/unicorns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.22' },
      body: '{',
    });
    await answer.body!.cancel();

    // Read, the body would be malformed: 400.
    expect(answer.status).toBe(404);
  });
});
