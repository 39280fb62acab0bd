import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { businessFlag, fairShare } from '../../../shared/changes/business-share.js';
import { defineJob } from '../../../shared/jobs/define-job.js';
import type { Worker } from '../../../shared/jobs/worker.js';
import { acme, globex } from '../../cast/cast.js';
import { eventually } from '../../kit/eventually.js';
import { openOwnQueue, type OwnQueue } from '../../kit/own-worker.js';

let queue: OwnQueue;
let worker: Worker | undefined;
/** Whose jobs have started, in order. */
const started: string[] = [];
const running = new Map<string, number>();
let mostOfAcme = 0;

const payload = z.object({ businessId: z.uuid() });
const run = async (_kernel: unknown, { businessId }: z.infer<typeof payload>) => {
  started.push(businessId);
  running.set(businessId, (running.get(businessId) ?? 0) + 1);
  mostOfAcme = Math.max(mostOfAcme, running.get(acme.id) ?? 0);
  await delay(500);
  running.set(businessId, running.get(businessId)! - 1);
};
const deliver = defineJob('test.deliver', { payload, maxAttempts: 3, isOutbound: true, run });
const book = defineJob('test.book', { payload, maxAttempts: 3, run });

beforeAll(async () => {
  queue = await openOwnQueue('fair_share');
});
afterEach(async () => {
  await worker?.stop();
  await queue.sql('truncate graphile_worker._private_jobs');
  started.length = 0;
  mostOfAcme = 0;
});
afterAll(() => queue?.close());

const addJobs = (job: { name: string }, businessId: string, count: number) =>
  queue.sql(
    `select graphile_worker.add_job($1, json_build_object('businessId', $2::text), flags := array[$3])
     from generate_series(1, $4)`,
    [job.name, businessId, businessFlag(businessId), count],
  );

test('a business has an equal part of the pool, the next that comes finds one free, and none has less than one', () => {
  expect([0, 1, 2, 4, 29, 30, 99].map((businesses) => fairShare(30, businesses))).toEqual([
    30, 15, 10, 6, 1, 1, 1,
  ]);
});

test('a thousand jobs of one business do not fill the pool, and another’s single job starts at once', async () => {
  await addJobs(deliver, acme.id, 1_000);
  worker = await queue.work([deliver, book]);
  await eventually(async () => expect(started.length).toBeGreaterThanOrEqual(15));

  const before = started.length;
  await addJobs(deliver, globex.id, 1);
  await eventually(async () => expect(started).toContain(globex.id));

  expect(mostOfAcme).toBe(15);
  // Two rounds of what the business may have at a time, on a machine that is busy.
  expect(started.indexOf(globex.id) - before).toBeLessThanOrEqual(30);
});

test('the platform’s own jobs do not wait behind deliveries', async () => {
  await addJobs(deliver, acme.id, 1_000);
  worker = await queue.work([deliver, book]);
  await eventually(async () => expect(started.length).toBeGreaterThanOrEqual(15));

  const before = started.length;
  await addJobs(book, globex.id, 1);
  await eventually(async () => expect(started).toContain(globex.id));

  expect(started.indexOf(globex.id) - before).toBeLessThanOrEqual(30);
});
