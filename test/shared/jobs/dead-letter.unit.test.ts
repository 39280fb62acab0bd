import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import type { Worker } from '../../../shared/jobs/worker.js';
import { eventually } from '../../kit/eventually.js';
import { openOwnQueue, type OwnQueue } from '../../kit/own-worker.js';

let queue: OwnQueue;
let worker: Worker;
let whileItRuns: () => Promise<unknown>;

const fail = defineJob('test.fail', {
  payload: z.object({}),
  maxAttempts: 3,
  async run() {
    await whileItRuns();
    throw new Error('It rains.');
  },
});

beforeAll(async () => {
  queue = await openOwnQueue('dead_letter');
});
beforeEach(async () => {
  whileItRuns = async () => undefined;
  worker = await queue.work([fail]);
});
afterEach(async () => {
  await worker?.stop();
  await queue.sql('truncate graphile_worker._private_jobs');
});
afterAll(() => queue?.close());

const addJob = (maxAttempts: number, key: string | null = null) =>
  queue.sql("select graphile_worker.add_job('test.fail', max_attempts := $1, job_key := $2)", [
    maxAttempts,
    key,
  ]);

const failures = () =>
  queue.sql<{ attempts: number; last_error: string; delay: number }>(
    `select attempts, last_error, extract(epoch from run_at - updated_at)::float as delay
     from graphile_worker._private_jobs where attempts > 0 and locked_at is null`,
  );

test.each([1, 2, 5, 10, 12])(
  'after attempt %i a job waits e^attempt seconds, and up to half as long again',
  async (attempt) => {
    await queue.sql(
      "select graphile_worker.add_job('test.fail', max_attempts := 20, run_at := now() + interval '1 hour')",
    );
    await queue.sql('update graphile_worker._private_jobs set attempts = $1, run_at = now()', [attempt - 1]);

    const [failure] = await eventually(async () => {
      const rows = await failures();
      expect(rows).toMatchObject([{ attempts: attempt, last_error: 'It rains.' }]);
      return rows;
    });

    const seconds = Math.exp(Math.min(attempt, 10));
    expect(failure!.delay).toBeGreaterThanOrEqual(seconds * 0.99);
    expect(failure!.delay).toBeLessThan(seconds * 1.5 + 1);
  },
);

test('jobs that failed together do not come back together', async () => {
  await queue.sql("select graphile_worker.add_job('test.fail') from generate_series(1, 20)");

  const delays = await eventually(async () => {
    const rows = await failures();
    expect(rows).toHaveLength(20);
    return rows.map(({ delay }) => Math.round(delay * 1_000));
  });

  expect(new Set(delays).size).toBeGreaterThan(15);
  expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(300);
});

test('a job whose attempts are used up is kept, and counted', async () => {
  await addJob(1);
  await eventually(async () => expect(await failures()).toMatchObject([{ attempts: 1 }]));

  const registry = new Registry();
  worker.metrics.register(registry);
  const metrics = await registry.metrics();

  for (const line of [
    'braiflow_jobs_dead{job="test.fail"} 1',
    'braiflow_jobs_waiting{job="test.fail"} 0',
    'braiflow_jobs_running{job="test.fail"} 0',
    'braiflow_jobs_retrying{job="test.fail"} 0',
    'braiflow_jobs_oldest_wait_seconds{job="test.fail"} 0',
    'braiflow_jobs_failed_total{job="test.fail"} 1',
    'braiflow_job_duration_seconds_count{job="test.fail",outcome="failed"} 1',
  ])
    expect(metrics.split('\n')).toContain(line);
});

test('a job that fails after a newer one has taken its key is done: the newer one has the work', async () => {
  let isFirst = true;
  whileItRuns = async () => {
    if (isFirst) await addJob(3, 'the same');
    isFirst = false;
  };
  await addJob(3, 'the same');

  const left = () => queue.sql('select key, attempts from graphile_worker._private_jobs');
  const retried = [{ key: 'the same', attempts: 1 }];
  await eventually(async () => expect([isFirst, await left()]).toEqual([false, retried]));
});
