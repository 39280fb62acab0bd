import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { enqueueJob } from '../../../shared/changes/enqueue-job.js';
import type { Worker } from '../../../shared/jobs/worker.js';
import { numberedPlaceholders } from '../../../shared/postgres/numbered-placeholders.js';
import { eventually } from '../../kit/eventually.js';
import { quickTiming } from '../../kit/job-worker.js';
import { openOwnQueue, type OwnQueue } from '../../kit/own-worker.js';

let queue: OwnQueue;
let worker: Worker;
let runs = 0;

const count = defineJob('test.count', {
  payload: z.object({}),
  maxAttempts: 3,
  run: async () => void (runs += 1),
});

beforeAll(async () => {
  queue = await openOwnQueue('idle_queues');
});
beforeEach(async () => {
  runs = 0;
  worker = await queue.work([count]);
});
afterEach(() => worker?.stop());
afterAll(() => queue?.close());

const addIdleQueues = (howMany: number) =>
  queue.sql(
    `insert into graphile_worker._private_job_queues (queue_name) select 'idle ' || n from generate_series(1, $1::int) n
     on conflict do nothing`,
    [howMany],
  );
const queues = async () =>
  (
    await queue.sql<{ name: string }>(
      `select queue_name as name from graphile_worker._private_job_queues
       where queue_name = 'busy' or queue_name like 'idle %' order by 1`,
    )
  ).map(({ name }) => name);

test('idle queues are forgotten when there are over a thousand, and those with a job are not', async () => {
  await queue.sql(
    "select graphile_worker.add_job('test.count', queue_name := 'busy', run_at := now() + interval '1 day')",
  );

  await addIdleQueues(900);
  await delay(quickTiming.heartbeatMs * 2);
  expect(await queues()).toHaveLength(901);
  await addIdleQueues(1_000);

  await eventually(async () => expect(await queues()).toEqual(['busy']));
});

test('a job that is added while queues are idle keeps its queue until it has run', async () => {
  await addIdleQueues(1);
  const client = await queue.connect();
  await client.query('begin');
  const sent: Promise<unknown>[] = [];
  const send = (text: string, values?: readonly unknown[]) =>
    void sent.push(client.query(numberedPlaceholders(text), [...values!]));

  enqueueJob({ send }, count, {}, { queue: 'idle 1' });
  await Promise.all(sent);
  await addIdleQueues(1_500);
  await delay(quickTiming.heartbeatMs * 2);
  expect((await queues()).length).toBeGreaterThanOrEqual(1_500);
  await client.query('commit');
  await client.end();

  await eventually(async () => expect(runs).toBe(1));
  await eventually(async () => expect((await queues()).length).toBeLessThan(3));
});
