import { describe, expect, test } from '@jest/globals';
import { Backlog } from '../../../gateway/subscriptions/backlog.js';
import { Semaphore } from '../../../gateway/subscriptions/semaphore.js';
import type { Frame } from '../../../gateway/subscriptions/frame.js';
import { FreshAnswers } from '../../../gateway/subscriptions/fresh-answers.js';
import { SharedAnswers } from '../../../gateway/subscriptions/shared-answers.js';
import { Subscriber } from '../../../gateway/subscriptions/subscriber.js';
import { fittingReason } from '../../../gateway/subscriptions/websocket/close-codes.js';
import { MessageAllowance } from '../../../gateway/subscriptions/websocket/message-allowance.js';

const mebibyte = 'x'.repeat(1024 * 1024);
const frame = (seq: number, text = 'x'): Frame => ({ seq, cursor: `c${seq}`, text });
const turns = () => new Promise((resolve) => setImmediate(resolve));

describe('the streams of one connection', () => {
  const open = (backlog: Backlog) => {
    const ends: (string | undefined)[] = [];
    const subscriber = new Subscriber(0, backlog, (error) => ends.push(error?.message));
    return { subscriber, ends };
  };

  test('keep 4 MiB between them, and are then told where to go on', async () => {
    const backlog = new Backlog();
    const [one, other] = [open(backlog), open(backlog)];
    one.subscriber.push(frame(1, mebibyte));
    await one.subscriber.next();
    for (let seq = 2; seq < 5; seq += 1) one.subscriber.push(frame(seq, mebibyte));
    other.subscriber.push(frame(1, mebibyte));

    one.subscriber.push(frame(5));

    const cursor = 'Go on with after: "c1".';
    expect(one.ends).toEqual([
      `More events waited for this subscriber than are kept, so its stream was ended. ${cursor}`,
    ]);
    expect(other.ends).toEqual([]);
    other.subscriber.push(frame(2));
    expect(other.ends).toEqual([]);
  });

  test('give back what they kept when they are read, ended or left', async () => {
    const backlog = new Backlog();
    for (let round = 0; round < 10; round += 1) {
      const { subscriber } = open(backlog);
      for (let seq = 1; seq < 4; seq += 1) subscriber.push(frame(seq, mebibyte));
      await subscriber.next();
      if (round % 2) await subscriber.return();
      else subscriber.end(new Error('over'));
      expect(subscriber.isEnded).toBe(true);
      expect(backlog.isCrowded).toBe(false);
    }
  });

  test('whose reader waits get what others have no room for', async () => {
    const backlog = new Backlog();
    const [one, other] = [open(backlog), open(backlog)];
    const read = other.subscriber.next();
    for (let seq = 1; seq < 5; seq += 1) one.subscriber.push(frame(seq, mebibyte));

    other.subscriber.push(frame(1));

    expect(await read).toMatchObject({ value: { seq: 1 } });
  });

  test('replay as fast as all of them are read', async () => {
    const backlog = new Backlog();
    const [one, other] = [open(backlog), open(backlog)];
    one.subscriber.push(frame(1, mebibyte));
    let hasRoom = false;
    const room = other.subscriber.room().then(() => (hasRoom = true));

    await turns();
    expect(hasRoom).toBe(false);
    await one.subscriber.next();
    await room;
  });

  test('that end wait for no room', async () => {
    const backlog = new Backlog();
    const { subscriber } = open(backlog);
    for (let seq = 1; seq < 200; seq += 1) subscriber.push(frame(seq));
    const room = subscriber.room();

    subscriber.end();

    await room;
  });
});

describe('answers that many ask for', () => {
  const answers = () => {
    let asked = 0;
    const shared = new SharedAnswers<{ n: number }>({ mostKept: 10, sizeOf: () => 4, keptMs: 60_000 });
    return { get: (key: string) => shared.get(key, async () => ({ n: (asked += 1) })), asked: () => asked };
  };

  test('are made once at a time, and kept as long as there is room', async () => {
    const { get, asked } = answers();

    expect(await Promise.all([get('a'), get('a'), get('a')])).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
    await get('b');
    await get('a');
    expect(asked()).toBe(2);
    await get('c');
    await get('b');
    expect(asked()).toBe(4);
  });

  test('that fail are asked for again', async () => {
    const shared = new SharedAnswers<object>({ mostKept: 10, sizeOf: () => 1, keptMs: 60_000 });
    await expect(shared.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');

    expect(await shared.get('a', async () => ({}))).toEqual({});
  });
});

test('answers about what changes are begun after they were asked for, together', async () => {
  const runs: PromiseWithResolvers<number>[] = [];
  const fresh = new FreshAnswers<number>();
  const ask = () =>
    fresh.get('a', () => {
      runs.push(Promise.withResolvers());
      return runs.at(-1)!.promise;
    });

  const first = [ask(), ask()];
  await turns();
  const second = [ask(), ask()];
  await turns();
  expect(runs).toHaveLength(1);
  runs[0]!.reject(new Error('the first fails'));
  const failed = await Promise.allSettled(first);
  await turns();
  const third = ask();
  runs[1]!.resolve(2);
  expect(await Promise.all(second)).toEqual([2, 2]);
  await turns();
  runs[2]!.resolve(3);

  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await third).toBe(3);
});

test('events are resolved so many at once, the others in their order', async () => {
  const limiter = new Semaphore(2, 3);
  const tasks = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const begun: number[] = [];
  const runs = tasks.map(({ promise }, index) =>
    limiter.run(async () => {
      begun.push(index);
      await promise;
    }),
  );

  await turns();
  expect(begun).toEqual([0, 1]);
  expect(limiter.isFull).toBe(true);
  tasks[1]!.reject(new Error('one fails'));
  await expect(runs[1]).rejects.toThrow('one fails');
  await turns();
  expect(begun).toEqual([0, 1, 2]);
  expect(limiter.isFull).toBe(false);
  for (const { resolve } of tasks) resolve();
  await Promise.allSettled(runs);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('messages are allowed in a burst and then by the second, however the clock is set', () => {
  let nowMs = 1_000_000;
  const allowance = new MessageAllowance({ burst: 4, perSecond: 2 }, { now: () => new Date(nowMs) });

  expect([1, 1, 1, 1, 1].map((weight) => allowance.take(weight))).toEqual([true, true, true, true, false]);
  nowMs += 1_000;
  expect([2, 1].map((weight) => allowance.take(weight))).toEqual([true, false]);
  nowMs -= 3_600_000;
  expect(allowance.take(1)).toBe(false);
  nowMs += 3_600_000 * 2;
  expect([4, 1].map((weight) => allowance.take(weight))).toEqual([true, false]);
});

test.each([
  ['short', 'short'],
  ['x'.repeat(200), 'x'.repeat(123)],
  ['ü'.repeat(200), 'ü'.repeat(61)],
  ['😀'.repeat(200), '😀'.repeat(30)],
])('a socket is closed for as much of a reason as a frame has room for', (reason, fitting) => {
  expect(fittingReason(reason)).toBe(fitting);
});
