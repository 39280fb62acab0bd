import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

const burst = 6;

let graph: Graph;
let owner: Client;
let staff: Client;

beforeAll(async () => {
  // One a minute comes back: none during the test.
  graph = await startGraph({
    TRUSTED_PROXIES: '1',
    CORS_ORIGINS: 'https://app.acme.example',
    REQUESTS_PER_MINUTE: '1',
    REQUESTS_BURST: String(burst),
    REQUESTS_AT_ONCE: '1',
  });
  owner = await graph.signIn(acmeOwner);
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

const opened: AbortController[] = [];
afterAll(() => opened.forEach((controller) => controller.abort()));

/** Asks for a stream, and lets it stay open. */
function openStream(headers: Record<string, string>): Promise<Response> {
  const controller = new AbortController();
  opened.push(controller);
  return fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: 'subscription { customerChanged { id } }' }),
    signal: controller.signal,
  });
}

const as = ({ token }: Client) => ({ authorization: `Bearer ${token}` });

test('open streams leave the one place at a time to requests, and each uses one request', async () => {
  const streams = [await openStream(as(staff)), await openStream(as(staff)), await openStream(as(staff))];
  const query = await staff.query('{ me { id } }');

  expect(streams.map(({ status, headers }) => [status, headers.get('x-ratelimit-remaining')])).toEqual([
    [200, '5'],
    [200, '4'],
    [200, '3'],
  ]);
  expect([query.status, query.errors]).toEqual([200, undefined]);
});

test('beyond the allowance a stream is refused with RATE-001 before it begins', async () => {
  for (let used = 0; used < burst; used += 1) await owner.query('{ me { id } }');

  const refused = await openStream(as(owner));

  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE-001' } }] });
});

test('streams that nobody may open use up what their network may ask for', async () => {
  const guess = { authorization: 'Bearer not.a.token', 'x-forwarded-for': '203.0.113.20' };
  const statuses: number[] = [];
  for (let count = 0; count < burst + 1; count += 1) statuses.push((await openStream(guess)).status);

  expect(statuses).toEqual([...Array(burst).fill(401), 429]);
});

test('a page of an allowed origin may read its stream', async () => {
  const { status, headers } = await openStream({ ...as(staff), origin: 'https://app.acme.example' });

  expect([status, headers.get('access-control-allow-origin')]).toEqual([200, 'https://app.acme.example']);
});
