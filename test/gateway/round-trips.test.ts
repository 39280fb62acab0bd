import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { openDatabaseProxy, type DatabaseProxy, type Travel } from '../kit/database-proxy.js';
import { startHosted } from '../kit/hosted-platform.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

let proxy: DatabaseProxy;
let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await startGraph({}, async (environment, services) => {
    proxy = await openDatabaseProxy(environment.DATABASE_URL!);
    return startHosted({ ...environment, DATABASE_URL: proxy.url }, services);
  });
  staff = await graph.signIn(acmeStaff);
});
afterAll(async () => {
  await graph?.stop();
  await proxy?.close();
});

/** The transactions of the work in which a statement has this in its text. */
async function travelsWith(part: string, work: () => Promise<unknown>): Promise<Travel[]> {
  proxy.take();
  await work();
  return proxy.take().filter(({ statements }) => statements.some((text) => text.includes(part)));
}

const roundTrips = (travels: readonly Travel[]) =>
  travels.map(({ roundTrips: count, end }) => `${count} to ${end}`);

async function createTask(title = 'Order flour'): Promise<string> {
  const { body } = await staff.rest('POST', '/v1/crm/tasks', { title });
  return (body.data as { task_id: string }).task_id;
}

test('a plain record is added in one round trip from begin to commit', async () => {
  await createTask();

  const travels = await travelsWith('into crm.tasks', () => createTask());

  expect(roundTrips(travels)).toEqual(['1 to COMMIT']);
});

test('a plain record is changed in two, and deleted in two', async () => {
  const owner = await graph.signIn(acmeOwner);
  const [id, other] = [await createTask(), await createTask()];
  const change = (task: string) => owner.rest('PATCH', `/v1/crm/tasks/${task}`, { title: 'Order salt' });
  const remove = (task: string) => owner.rest('DELETE', `/v1/crm/tasks/${task}`);
  await change(other);
  await remove(other);

  const changed = await travelsWith('update crm.tasks', () => change(id));
  const deleted = await travelsWith('delete from crm.tasks', () => remove(id));

  expect(roundTrips(changed)).toEqual(['2 to COMMIT']);
  expect(roundTrips(deleted)).toEqual(['2 to COMMIT']);
});

test('an idempotency key is claimed in a round trip before', async () => {
  const add = (key: string) =>
    fetch(`${graph.url}/v1/crm/tasks`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${staff.token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ title: 'Order flour' }),
    });
  await add('warm');

  const travels = await travelsWith('into crm.tasks', () => add('one'));

  expect(roundTrips(travels)).toEqual(['2 to COMMIT']);
});

test('a customer with its tags and its words is added in three', async () => {
  const add = (name: string) => staff.rest('POST', '/v1/crm/customers', { name, tags: ['vip'] });
  await add('Ada Lovelace');

  const travels = await travelsWith('into crm.customers', () => add('Grace Hopper'));

  expect(roundTrips(travels)).toEqual(['3 to COMMIT']);
});

test('what the database refuses is rolled back', async () => {
  const add = (domain: string) => staff.rest('POST', '/v1/crm/companies', { name: 'Mill', domain });
  await add('mill.example');

  const travels = await travelsWith('into crm.companies', () => add('mill.example'));

  expect(roundTrips(travels)).toEqual(['2 to ROLLBACK']);
});
