import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { eventually } from '../kit/eventually.js';
import { forkJobWorker } from '../kit/job-worker.js';
import { cloneDatabase, type TestServerAddress } from '../kit/test-server.js';

let applicationUrl: string;
let superuser: pg.Pool;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const urls = await cloneDatabase(server, `killed_worker_${process.pid}`);
  applicationUrl = urls.application;
  superuser = new pg.Pool({ ...urls.superuser, max: 2 });
  await superuser.query('create table public.notes (name text, what text, pid int)');
  await superuser.query('grant select, insert on public.notes to public');
});
beforeEach(() => superuser.query('truncate public.notes, graphile_worker._private_jobs, kernel.workers'));
afterEach(async () => {
  for (const child of processes.splice(0)) await end(child, 'SIGKILL');
});
afterAll(() => superuser?.end());

async function startJobWorker(): Promise<ChildProcess> {
  const child = await forkJobWorker(applicationUrl);
  processes.push(child);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  return (await exited)[0];
}

const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await superuser.query<Row>(text, values)).rows;

const addJob = (
  name: string,
  { queue = null, maxAttempts = 5 }: { queue?: string | null; maxAttempts?: number } = {},
) =>
  sql(
    "select graphile_worker.add_job('test.wait', json_build_object('name', $1::text), queue_name := $2, max_attempts := $3)",
    [name, queue, maxAttempts],
  );

const letGo = (name: string) => sql("insert into public.notes values ($1, 'go', 0)", [name]);

const pidsOf = async (name: string, what: string) =>
  (
    await sql<{ pid: number }>('select pid from public.notes where name = $1 and what = $2', [name, what])
  ).map(({ pid }) => pid);

const eventuallyPids = (name: string, what: string, pids: readonly (number | undefined)[]) =>
  eventually(async () => expect(await pidsOf(name, what)).toEqual(pids));

const jobs = () =>
  sql(`select payload->>'name' as name, attempts, max_attempts, locked_at is not null as "isLocked", last_error
       from graphile_worker._private_jobs order by id`);
const lockedQueues = () =>
  sql('select queue_name from graphile_worker._private_job_queues where locked_at is not null');

test('what a killed worker had begun is done by another one, and the attempt counts', async () => {
  const first = await startJobWorker();
  await addJob('plain');
  await addJob('queued', { queue: 'orders' });
  await addJob('behind', { queue: 'orders' });
  await addJob('last chance', { maxAttempts: 1 });
  for (const name of ['plain', 'queued', 'last chance']) await eventuallyPids(name, 'started', [first.pid]);

  await end(first, 'SIGKILL');
  const second = await startJobWorker();

  for (const name of ['plain', 'queued']) await eventuallyPids(name, 'started', [first.pid, second.pid]);
  const lastError = 'The worker ended during the job.';
  expect(await jobs()).toEqual([
    { name: 'plain', attempts: 2, max_attempts: 5, isLocked: true, last_error: lastError },
    { name: 'queued', attempts: 2, max_attempts: 5, isLocked: true, last_error: lastError },
    { name: 'behind', attempts: 0, max_attempts: 5, isLocked: false, last_error: null },
    { name: 'last chance', attempts: 1, max_attempts: 1, isLocked: false, last_error: lastError },
  ]);
  for (const name of ['plain', 'queued', 'behind']) await letGo(name);
  for (const name of ['plain', 'queued', 'behind']) await eventuallyPids(name, 'finished', [second.pid]);
  await eventually(async () => expect(await jobs()).toHaveLength(1));
  expect(await lockedQueues()).toEqual([]);
  expect(await pidsOf('last chance', 'started')).toEqual([first.pid]);
  expect(await sql('select worker_id from kernel.workers')).toHaveLength(1);
});

test('a worker that was stalled past its lease does no harm when it goes on', async () => {
  const stalled = await startJobWorker();
  await addJob('slow', { queue: 'orders' });
  await eventuallyPids('slow', 'started', [stalled.pid]);
  stalled.kill('SIGSTOP');
  const other = await startJobWorker();
  await eventuallyPids('slow', 'started', [stalled.pid, other.pid]);

  stalled.kill('SIGCONT');
  await letGo('slow');

  await eventually(async () =>
    expect((await pidsOf('slow', 'finished')).sort()).toEqual([stalled.pid, other.pid].sort()),
  );
  await eventually(async () => expect(await jobs()).toEqual([]));
  await addJob('next', { queue: 'orders' });
  await letGo('next');
  await eventually(async () => expect(await pidsOf('next', 'finished')).toHaveLength(1));
  await eventually(async () => expect(await sql('select from kernel.workers')).toHaveLength(2));
});

test('a worker that cannot write the end of a job does the job again and goes on', async () => {
  const worker = await startJobWorker();
  await addJob('unwritten', { queue: 'orders' });
  await eventuallyPids('unwritten', 'started', [worker.pid]);
  const locker = await superuser.connect();
  await locker.query('begin; lock table graphile_worker._private_jobs in access exclusive mode');
  const isEnding =
    "query like '%delete from%_private_jobs%' and wait_event_type = 'Lock' and datname = current_database()";

  await letGo('unwritten');
  const ended = await eventually(async () => {
    const rows = await sql(`select pg_terminate_backend(pid) from pg_stat_activity where ${isEnding}`);
    expect(rows).toHaveLength(1);
    return rows;
  }).finally(() => locker.query('commit'));
  locker.release();

  expect(ended).toEqual([{ pg_terminate_backend: true }]);
  await eventuallyPids('unwritten', 'finished', [worker.pid, worker.pid]);
  await eventually(async () => expect(await jobs()).toEqual([]));
  expect(worker.exitCode).toBeNull();
});

test('a worker that is told to stop finishes what runs, takes nothing new and signs off', async () => {
  const worker = await startJobWorker();
  await addJob('under way');
  await eventuallyPids('under way', 'started', [worker.pid]);

  const exitCode = end(worker, 'SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await addJob('too late');
  await letGo('under way');

  expect(await exitCode).toBe(0);
  expect(await pidsOf('under way', 'finished')).toEqual([worker.pid]);
  expect(await jobs()).toEqual([
    { name: 'too late', attempts: 0, max_attempts: 5, isLocked: false, last_error: null },
  ]);
  expect(await sql('select from kernel.workers')).toEqual([]);
});

test('a job that outlasts the grace of a stop is given back at once', async () => {
  const worker = await startJobWorker();
  await addJob('endless', { queue: 'orders' });
  await eventuallyPids('endless', 'started', [worker.pid]);

  const exitCode = await end(worker, 'SIGTERM');

  expect(exitCode).toBe(0);
  expect(await jobs()).toMatchObject([{ name: 'endless', attempts: 1, isLocked: false }]);
  expect(await lockedQueues()).toEqual([]);
});
