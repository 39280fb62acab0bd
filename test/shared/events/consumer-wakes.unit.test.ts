import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { ConsumerWakes } from '../../../shared/events/relay/consumer-wakes.js';
import { inTransaction, type Transaction } from '../../../shared/postgres/transaction.js';
import { acme } from '../../cast/cast.js';
import { cloneDatabase, type TestServerAddress } from '../../kit/test-server.js';

const consumers = [
  { name: 'test.all', handle: async () => undefined },
  { name: 'test.tasks', events: [{ type: 'task.created' }], handle: async () => undefined },
];

let pool: pg.Pool;
let superuser: pg.Client;
let wakes: ConsumerWakes;

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const database = await cloneDatabase(server, `wakes_${process.pid}`);
  pool = new pg.Pool({ connectionString: database.application, pipeline: true } as pg.PoolConfig);
  superuser = new pg.Client(database.superuser);
  await superuser.connect();
});
afterAll(async () => {
  await pool?.end();
  await superuser?.end();
});
beforeEach(async () => {
  await superuser.query('delete from kernel.delayed_wakes');
  await takeJobs();
  wakes = new ConsumerWakes(consumers);
});

const inTurn = (work: (transaction: Transaction) => void | Promise<void>) =>
  inTransaction(
    pool,
    (error) => error,
    async (transaction) => work(transaction),
  );
const ask = (...types: (string | null)[]) =>
  inTurn((transaction) => wakes.ask(transaction, acme.id, new Set(types)));

/** The consumers whose jobs wait; they are done now. */
async function takeJobs(): Promise<string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `with done as (delete from graphile_worker._private_jobs returning task_id)
     select t.identifier as name from done join graphile_worker._private_tasks t on t.id = done.task_id order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function delayed(): Promise<string[]> {
  const { rows } = await superuser.query<{ consumer: string }>(
    'select consumer from kernel.delayed_wakes order by 1',
  );
  return rows.map(({ consumer }) => consumer);
}

test('asks those who listen to the types, and all for a type that is not known', async () => {
  await ask('deal.created');
  expect(await takeJobs()).toEqual(['test.all.consume']);

  wakes = new ConsumerWakes(consumers);
  await ask('deal.created', 'task.created');
  expect(await takeJobs()).toEqual(['test.all.consume', 'test.tasks.consume']);

  wakes = new ConsumerWakes(consumers);
  await ask(null);
  expect(await takeJobs()).toEqual(['test.all.consume', 'test.tasks.consume']);
});

test('whoever was asked a moment ago is asked again once, when its rest is over', async () => {
  await ask('deal.created');
  await takeJobs();

  for (let turn = 0; turn < 3; turn += 1) await ask('deal.created');

  expect([await takeJobs(), await delayed()]).toEqual([[], ['test.all']]);
  expect(wakes.nextDueInMs()).toBeLessThanOrEqual(100);
  await delay(wakes.nextDueInMs() + 1);
  await inTurn((transaction) => wakes.askDue(transaction));
  expect([await takeJobs(), await delayed()]).toEqual([['test.all.consume'], []]);
  expect(wakes.nextDueInMs()).toBe(Infinity);
});

test('a relay that comes after one that died asks at once', async () => {
  await ask('deal.created');
  await takeJobs();
  await ask('deal.created');

  wakes = new ConsumerWakes(consumers);
  await inTurn((transaction) => wakes.load(transaction));
  await inTurn((transaction) => wakes.askDue(transaction));

  expect([await takeJobs(), await delayed()]).toEqual([['test.all.consume'], []]);
});

test('a turn that fails has asked nobody', async () => {
  const failing = inTurn((transaction) => {
    wakes.ask(transaction, acme.id, new Set(['task.created']));
    transaction.send('select 1 / 0');
  });
  await expect(failing).rejects.toThrow('division by zero');

  await inTurn((transaction) => wakes.load(transaction));
  await ask('task.created');

  expect([await takeJobs(), await delayed()]).toEqual([['test.all.consume', 'test.tasks.consume'], []]);
});
