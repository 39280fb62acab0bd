import { describe, expect, test } from '@jest/globals';
import type { BucketStore } from '../../../gateway/limits/bucket-store.js';
import type { ConcurrencyLimiter } from '../../../gateway/limits/concurrency-limiter.js';
import type { Clock } from '../../../shared/values/clock.js';

/** Stores with nothing in them, that go by this clock. */
export type MakeStores = (clock: Clock) => {
  readonly buckets: BucketStore;
  readonly concurrency: ConcurrencyLimiter;
};

const rule = { name: 'requests', capacity: 100, refillPerSecond: 10 };
const slots = { name: 'requests', most: 20 };

/** What every store of limits must do, wherever it keeps them. */
export function describeStores(make: MakeStores): void {
  function storesAt(startMs: number) {
    let nowMs = startMs;
    const stores = make({ now: () => new Date(nowMs) });
    return { ...stores, pass: (ms: number) => (nowMs += ms) };
  }

  describe('a bucket', () => {
    test('gives what it holds at once, and then what comes back', async () => {
      const { buckets, pass } = storesAt(0);
      const first = await buckets.take(rule, 'a', 1);
      for (let count = 2; count <= 100; count += 1) await buckets.take(rule, 'a', 1);

      const refused = await buckets.take(rule, 'a', 1);
      pass(99);
      const tooEarly = await buckets.take(rule, 'a', 1);
      pass(1);
      const again = await buckets.take(rule, 'a', 1);

      expect(first).toEqual({ isAllowed: true, left: 99, fullInMs: 100, retryInMs: 0 });
      expect(refused).toEqual({ isAllowed: false, left: 0, fullInMs: 10_000, retryInMs: 100 });
      expect(tooEarly).toEqual({ isAllowed: false, left: 0, fullInMs: 9_901, retryInMs: 1 });
      expect(again).toEqual({ isAllowed: true, left: 0, fullInMs: 10_000, retryInMs: 0 });
    });

    test('gives 700 in the first minute and 600 in every other, however they are spread', async () => {
      const { buckets, pass } = storesAt(1_000_000);
      const perMinute: number[] = [];
      for (let minute = 0; minute < 3; minute += 1) {
        let allowed = 0;
        for (let tick = 0; tick < 1_200; tick += 1) {
          allowed += Number((await buckets.take(rule, 'a', 1)).isAllowed);
          pass(50);
        }
        perMinute.push(allowed);
      }

      expect(perMinute).toEqual([699, 600, 600]);
    });

    test('of a thousand that come at once gives what it holds, to no more', async () => {
      const { buckets } = storesAt(0);

      const all = await Promise.all(Array.from({ length: 1_000 }, () => buckets.take(rule, 'a', 1)));

      expect(all.filter(({ isAllowed }) => isAllowed)).toHaveLength(100);
    });

    test('that holds too little gives nothing, and loses nothing', async () => {
      const { buckets } = storesAt(0);
      await buckets.take(rule, 'a', 60);

      const tooMuch = await buckets.take(rule, 'a', 41);
      const rest = await buckets.take(rule, 'a', 40);

      expect(tooMuch).toMatchObject({ isAllowed: false, left: 40, retryInMs: 100 });
      expect(rest).toMatchObject({ isAllowed: true, left: 0 });
    });

    test('takes back what was not used, and never holds more than it can', async () => {
      const { buckets } = storesAt(0);
      await buckets.take(rule, 'a', 60);

      const some = await buckets.take(rule, 'a', -20);
      const all = await buckets.take(rule, 'a', -1_000);
      const look = await buckets.take(rule, 'a', 0);

      expect([some.left, all.left, look.left]).toEqual([60, 100, 100]);
    });

    test('counts parts of a millisecond, and of a token', async () => {
      const { buckets, pass } = storesAt(0);
      const third = { name: 'third', capacity: 3, refillPerSecond: 3 };
      for (let count = 0; count < 3; count += 1) await buckets.take(third, 'a', 1);

      pass(333);
      const tooEarly = await buckets.take(third, 'a', 1);
      pass(1);
      const inTime = await buckets.take(third, 'a', 1);

      expect([tooEarly.isAllowed, inTime.isAllowed]).toEqual([false, true]);
      expect(tooEarly.retryInMs).toBeCloseTo(1 / 3, 6);
    });

    test('is one for each key and each rule', async () => {
      const { buckets } = storesAt(0);
      await buckets.take(rule, 'a', 100);

      const [other, otherRule] = [
        await buckets.take(rule, 'b', 100),
        await buckets.take({ ...rule, name: 'cost' }, 'a', 100),
      ];

      expect([other.isAllowed, otherRule.isAllowed]).toEqual([true, true]);
    });
  });

  describe('slots', () => {
    test('of fifty who come at once twenty get one', async () => {
      const store = storesAt(0).concurrency;

      const all = await Promise.all(Array.from({ length: 50 }, () => store.acquire(slots, 'a')));

      expect(all.filter(Boolean)).toHaveLength(20);
      all.forEach((release) => release?.());
    });

    test('are given back one for one, and none is left behind', async () => {
      const store = storesAt(0).concurrency;
      const two = { name: 'two', most: 2 };
      const enter = async (key: string) => {
        const release = await store.acquire(two, key);
        return release ? [release] : [];
      };
      const taken = [...(await enter('a')), ...(await enter('a')), ...(await enter('b'))];

      const full = await enter('a');
      taken[0]!();
      const again = [await enter('a'), await enter('a')];

      expect([taken.length, full.length, ...again.map(({ length }) => length)]).toEqual([3, 0, 1, 0]);
      [...taken.slice(1), ...again.flat()].forEach((release) => release());
      expect((await enter('a')).length).toBe(1);
    });

    test('are others for each rule', async () => {
      const store = storesAt(0).concurrency;
      const one = { name: 'one', most: 1 };
      await store.acquire(one, 'a');

      expect([
        await store.acquire(one, 'a'),
        typeof (await store.acquire({ ...one, name: 'other' }, 'a')),
      ]).toEqual([undefined, 'function']);
    });
  });
}
