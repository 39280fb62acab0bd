import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { coarseNetworkOf } from '../../gateway/access-log/coarse-network.js';
import { RequestLog } from '../../gateway/access-log/request-log.js';
import type { SubgraphResponse } from '../../gateway/supergraph/subgraph-client.js';
import type { ApiRequest } from '../../shared/requests/api-request.js';
import type { Logger } from '../../shared/config/logger.js';

/** A store that answers when the test says so. */
let answers: PromiseWithResolvers<SubgraphResponse>[];
let batches: number[];
let log: RequestLog;
let registry: Registry;

beforeEach(() => {
  jest.useFakeTimers();
  [answers, batches, registry] = [[], [], new Registry()];
  const logger = { warn: () => undefined } as unknown as Logger;
  const execute = ({ variables }: { variables: Record<string, unknown> }) => {
    batches.push((variables.entries as unknown[]).length);
    answers.push(Promise.withResolvers());
    return answers.at(-1)!.promise;
  };
  log = new RequestLog({ name: 'admin', execute }, logger);
  log.register(registry);
});
afterEach(() => void jest.useRealTimers());

const add = (count: number) => {
  for (let index = 0; index < count; index += 1) log.add({ id: String(index) } as ApiRequest);
};
const kept = { data: { recordApiRequests: 1 } };
const refused = { errors: [{ message: 'The database is away.' }] };
const answer = async (with_: SubgraphResponse = kept) => {
  answers.shift()!.resolve(with_);
  await jest.advanceTimersByTimeAsync(0);
};
const dropped = async () =>
  (await registry.getSingleMetric('braiflow_api_requests_dropped_total')!.get()).values[0]!.value;

test('entries of one second leave together', async () => {
  add(3);
  expect(batches).toEqual([]);

  await jest.advanceTimersByTimeAsync(1_000);

  expect(batches).toEqual([3]);
});

test('200 entries leave at once, and those that come meanwhile with the next second', async () => {
  add(230);
  expect(batches).toEqual([200]);

  await answer();
  expect(batches).toEqual([200]);
  await jest.advanceTimersByTimeAsync(1_000);

  expect(batches).toEqual([200, 30]);
});

test('a store that does not answer holds up 2,000 entries, and the rest is dropped and counted', async () => {
  add(200);

  add(2_005);

  expect(batches).toEqual([200]);
  expect(await dropped()).toBe(5);
});

test('what the store refuses is dropped and counted, and the next batch is tried', async () => {
  add(200);
  await answer(refused);
  expect(await dropped()).toBe(200);

  add(200);
  await answer();

  expect(batches).toEqual([200, 200]);
  expect(await dropped()).toBe(200);
});

test('a stop hands over what is left, and waits no longer than three seconds', async () => {
  add(2);
  const closed = log.close();
  expect(batches).toEqual([2]);
  await answer();
  await closed;

  add(1);
  const unanswered = log.close();
  await jest.advanceTimersByTimeAsync(3_000);

  await unanswered;
  expect(batches).toEqual([2, 1]);
});

test('a network is coarser than an address', () => {
  expect(coarseNetworkOf('203.0.113.77')).toBe('203.0.113.0/24');
  expect(coarseNetworkOf('::ffff:203.0.113.77')).toBe('203.0.113.0/24');
  expect(coarseNetworkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(coarseNetworkOf(null)).toBe('unknown');
});
