import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { MemoryBucketStore } from '../../gateway/limits/memory-bucket-store.js';
import { MemoryConcurrencyLimiter } from '../../gateway/limits/memory-concurrency-limiter.js';
import type { LimitStore } from '../../gateway/limits/limit-store.js';
import { openLimitStore } from '../../gateway/limits/open-limit-store.js';
import { RedisBucketStore } from '../../gateway/limits/redis/redis-bucket-store.js';
import { RedisConnection } from '../../gateway/limits/redis/redis-connection.js';
import { RedisConcurrencyLimiter } from '../../gateway/limits/redis/redis-concurrency-limiter.js';
import { systemClock } from '../../shared/values/clock.js';
import { systemIds } from '../../shared/values/ids.js';
import { describeStores } from '../gateway/limits/store-conformance.js';
import { eventually } from '../kit/eventually.js';
import { startRedisServer, type RedisServer } from '../kit/redis-server.js';

const logger = pino({ enabled: false });
const rule = { name: 'requests', capacity: 3, refillPerSecond: 0.001 };

let redis: RedisServer;
let connection: RedisConnection;

beforeAll(async () => {
  redis = await startRedisServer();
  connection = await RedisConnection.open(redis.url, logger);
});
afterAll(async () => {
  connection?.close();
  await redis?.stop();
});

const opened: LimitStore[] = [];
afterEach(() => opened.splice(0).forEach((store) => store.close()));

/** The store of a further gateway. */
async function gateway(): Promise<LimitStore> {
  const store = await openLimitStore({
    config: { limitStoreUrl: redis.url },
    clock: systemClock,
    ids: systemIds,
    logger,
  });
  opened.push(store);
  return store;
}

describe('in Redis', () => {
  let made = 0;

  describeStores((clock) => {
    const prefix = `conformance ${(made += 1)} `;
    const buckets = new RedisBucketStore(connection, new MemoryBucketStore(clock), clock);
    const limiter = new RedisConcurrencyLimiter(connection, new MemoryConcurrencyLimiter(), systemIds, clock);
    // Nothing of the test before is in the way.
    return {
      buckets: { take: (taken, key, tokens) => buckets.take(taken, prefix + key, tokens) },
      concurrency: { acquire: (limit, key) => limiter.acquire(limit, prefix + key) },
    };
  });
});

test('two gateways give one allowance, and as many slots as one', async () => {
  const [here, there] = [await gateway(), await gateway()];
  const most = { name: 'shared', most: 5 };

  const taken = await Promise.all(
    Array.from({ length: 8 }, (_, index) => [here, there][index % 2]!.buckets.take(rule, 'both', 1)),
  );
  const entered = await Promise.all(
    Array.from({ length: 8 }, (_, index) => [here, there][index % 2]!.concurrency.acquire(most, 'both')),
  );

  expect(taken.filter(({ isAllowed }) => isAllowed)).toHaveLength(3);
  expect(entered.filter(Boolean)).toHaveLength(5);
});

test('the slots of a gateway that died come back when its leases end', async () => {
  const nowMs = { value: 1_000_000 };
  const clock = { now: () => new Date(nowMs.value) };
  const storeOf = () =>
    new RedisConcurrencyLimiter(connection, new MemoryConcurrencyLimiter(), systemIds, clock);
  const [died, lives] = [storeOf(), storeOf()];
  const one = { name: 'leases', most: 1 };
  await died.acquire(one, 'a');
  died.close();

  const early = await lives.acquire(one, 'a');
  nowMs.value += 30_001;
  const late = await lives.acquire(one, 'a');

  expect([early, typeof late]).toEqual([undefined, 'function']);
});

test('without Redis each gateway counts for itself, and says so; with it they share again', async () => {
  const [here, there] = [await gateway(), await gateway()];
  const isShared = () =>
    here.readiness[0]!.check()
      .then(() => true)
      .catch(() => false);
  await here.buckets.take(rule, 'lost', 3);

  await redis.kill();
  const alone = [await here.buckets.take(rule, 'lost', 3), await there.buckets.take(rule, 'lost', 3)];
  const whileAway = await isShared();
  await redis.start();
  await eventually(async () => {
    if (!(await isShared())) throw new Error('Not back yet.');
  });
  const release = await here.concurrency.acquire({ name: 'back', most: 1 }, 'a');
  const again = await here.buckets.take(rule, 'after', 3);
  await eventually(async () => {
    const { isAllowed } = await there.buckets.take(rule, 'after', 1);
    if (isAllowed) throw new Error('The other gateway is not back yet.');
  });

  expect([alone.map(({ isAllowed }) => isAllowed), whileAway]).toEqual([[true, true], false]);
  expect([typeof release, again.isAllowed]).toEqual(['function', true]);
}, 180_000);

test('a Redis that hangs holds a request up once, for a tenth of a second', async () => {
  const here = await gateway();
  await here.buckets.take(rule, 'hangs', 1);

  redis.freeze();
  const answers = [await here.buckets.take(rule, 'hangs', 1), await here.buckets.take(rule, 'hangs', 1)];
  redis.thaw();
  await eventually(() => here.readiness[0]!.check());

  // The gateway's own bucket was full.
  expect(answers.map(({ left }) => left)).toEqual([2, 1]);
}, 180_000);

test('a gateway starts without Redis', async () => {
  const store = await openLimitStore({
    config: { limitStoreUrl: 'redis://127.0.0.1:1' },
    clock: systemClock,
    ids: systemIds,
    logger,
  });
  opened.push(store);

  await expect(store.readiness[0]!.check()).rejects.toThrow('Redis does not answer.');
  expect(await store.buckets.take(rule, 'a', 1)).toMatchObject({ isAllowed: true, left: 2 });
});
