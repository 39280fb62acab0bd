import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CastMember } from '../../shared/config/cast.js';
import { acmeOwner, acmeStaff, globexOwner } from '../cast/cast.js';
import { Client } from '../kit/client.js';
import { eventually } from '../kit/eventually.js';
import { startHosted, type HostedPlatform } from '../kit/hosted-platform.js';
import { startRedisServer, type RedisServer } from '../kit/redis-server.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

const burst = 12;

let redis: RedisServer;
let graph: Graph;
let other: HostedPlatform;

/** Two whole platforms on one database and one Redis. */
beforeAll(async () => {
  redis = await startRedisServer();
  graph = await startGraph({
    RATE_LIMIT_STORE_URL: redis.url,
    // One a minute comes back: none during the test.
    REQUESTS_PER_MINUTE: '1',
    REQUESTS_BURST: String(burst),
    REQUESTS_AT_ONCE: '5',
    SOCKETS_PER_CALLER: '2',
    COST_BUDGET: '60',
    COST_PER_OPERATION: '60',
    COST_PER_SECOND: '1',
  });
  other = await startHosted(graph.environment);
}, 120_000);
afterAll(async () => {
  await other?.close();
  await graph?.stop();
  await redis?.stop();
});

/** The same session at both gateways. */
async function atBoth(person: CastMember): Promise<[Client, Client]> {
  const { token } = await graph.signIn(person);
  return [new Client(graph.url, token), new Client(other.url, token)];
}

/** Asks over REST and GraphQL, here and there in turn; what each answered. */
async function useUp(clients: readonly Client[], count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const client = clients[index % clients.length]!;
    const isRest = Math.floor(index / clients.length) % 2 === 0;
    const answer = isRest ? await client.rest('GET', '/v1/me') : await client.query('{ me { id } }');
    statuses.push(answer.status);
  }
  return statuses;
}

test('one allowance holds over both gateways, over REST and GraphQL', async () => {
  const clients = await atBoth(acmeStaff);

  const statuses = await useUp(clients, burst);
  const refused = await useUp(clients, 4);
  const [owner] = await atBoth(acmeOwner);

  expect([statuses, refused]).toEqual([Array(burst).fill(200), Array(4).fill(429)]);
  expect((await owner.rest('GET', '/v1/me')).status).toBe(200);
});

test('one budget of points holds over both', async () => {
  const [here, there] = await atBoth(globexOwner);
  // Nothing of it is given back, as of a page that is not full.
  const half = `{ ${Array.from({ length: 15 }, (_, index) => `me${index}: me { business { id } }`).join(' ')} }`;

  const [first, second] = [await here.query(half), await there.query(half)];
  const third = await here.query(half);

  expect([first.status, second.status, third.status]).toEqual([200, 200, 429]);
  expect(third.errors).toMatchObject([{ extensions: { code: 'COST-001' } }]);
});

test('open streams count over both', async () => {
  const [here] = await atBoth(acmeOwner);
  const gone = new AbortController();
  const open = (url: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: `Bearer ${here.token}`,
      },
      body: JSON.stringify({ query: 'subscription { customerChanged { id } }' }),
      signal: gone.signal,
    });

  const streams = [await open(graph.url), await open(other.url)];
  const third = await open(graph.url);

  expect(streams.map(({ status }) => status)).toEqual([200, 200]);
  expect(await third.json()).toMatchObject({ errors: [{ extensions: { code: 'STREAM-002' } }] });
  gone.abort();
});

test('without Redis each gateway goes on by itself and stays ready; with it they share again', async () => {
  const clients = await atBoth(acmeStaff);
  const readiness = async (url: string) => {
    const answer = await fetch(`${url}/health/ready`);
    const { dependencies } = (await answer.json()) as { dependencies: Record<string, string> };
    return [answer.status, dependencies['rate-limit-store']];
  };
  const metric = async (name: string) => {
    const text = await (await fetch(`${graph.url}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)![1]);
  };
  expect(await readiness(graph.url)).toEqual([200, 'ready']);

  await redis.kill();
  const alone = await useUp(clients, 4);
  const away = [
    await readiness(graph.url),
    await readiness(other.url),
    await metric('braiflow_limit_store_is_shared'),
  ];
  await redis.start();
  await eventually(async () => {
    for (const url of [graph.url, other.url]) expect(await readiness(url)).toEqual([200, 'ready']);
  });
  // This Redis knows of nothing that was used.
  const shared = await useUp(clients, burst + 2);

  expect(alone).toEqual([200, 200, 200, 200]);
  expect(away).toEqual([[200, 'degraded'], [200, 'degraded'], 0]);
  expect(await metric('braiflow_limit_store_is_shared')).toBe(1);
  expect(await metric('braiflow_limit_store_local_decisions_total')).toBeGreaterThan(3);
  expect(shared).toEqual([...Array(burst).fill(200), 429, 429]);
}, 180_000);
