import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeStaff } from '../../../cast/cast.js';
import { allPages } from '../../../kit/all-pages.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

const past = '2026-01-01T17:00:00.000Z';

async function newTask(input: object): Promise<void> {
  await staff.query('mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } } }', {
    input: { title: 'Call', ...input },
  });
}

test('my tasks, overdue ones, and each order list what SQL finds', async () => {
  await newTask({ dueAt: past, assigneeId: acmeStaff.id });
  await newTask({ assigneeId: acmeStaff.id });
  const ids = async (condition: string, order = 'created_at desc, id desc') =>
    (
      await graph.sql<{ id: string }>(
        `select id from crm.tasks where business_id = '${acme.id}' and ${condition} order by ${order}`,
      )
    ).map(({ id }) => id);
  const listed = async (query: string) => {
    const { body } = await staff.rest('GET', `/v1/crm/tasks?limit=100&${query}`);
    return (body.data as any).items.map((item: any) => item.task_id);
  };
  const mine = `assignee_id = '${acmeStaff.id}'`;

  expect(await listed('filter[mine]=true')).toEqual(await ids(mine));
  expect(await listed('filter[mine]=false')).toEqual(
    await ids(`assignee_id is distinct from '${acmeStaff.id}'`),
  );
  expect(await listed('filter[overdue]=true&filter[mine]=true')).toEqual(
    await ids(`${mine} and status = 'open' and due_at < now()`),
  );
  expect(await listed('filter[overdue]=false')).toEqual(
    await ids(`not (status = 'open' and coalesce(due_at < now(), false))`),
  );
  expect(await listed('filter[status]=DONE')).toEqual(await ids(`status = 'done'`));
  const pages = await allPages(async (after) => {
    const { data } = await staff.query(
      `query ($after: String) { tasks(first: 4, after: $after, orderBy: { field: DUE_AT, direction: ASC }) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    return data.tasks;
  });
  expect(pages.flat()).toEqual(await ids('true', `coalesce(due_at, '9999-12-31Z'), id`));
});
