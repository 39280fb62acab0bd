import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
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

  expect(await listed('filter[is_mine]=true')).toEqual(await ids(mine));
  expect(await listed('filter[is_mine]=false')).toEqual(
    await ids(`assignee_id is distinct from '${acmeStaff.id}'`),
  );
  expect(await listed('filter[is_overdue]=true&filter[is_mine]=true')).toEqual(
    await ids(`${mine} and status = 'open' and due_at < now()`),
  );
  expect(await listed('filter[is_overdue]=false')).toEqual(
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

const byFilter = 'query ($filter: TaskFilter) { tasks(first: 100, filter: $filter) { nodes { id } } }';

test('each operator finds what SQL finds, and several of them what all hold of', async () => {
  await newTask({ assigneeId: acmeStaff.id, priority: 'HIGH', dueAt: past });
  await newTask({ assigneeId: acmeOwner.id, priority: 'LOW' });
  const idsOf = async (condition: string) =>
    (
      await graph.sql<{ id: string }>(
        `select id from crm.tasks where business_id = $1 and ${condition} order by created_at desc, id desc`,
        [acme.id],
      )
    ).map(({ id }) => id);
  const conditions: [object, string][] = [
    [{ assigneeId: { eq: acmeStaff.id } }, `assignee_id = '${acmeStaff.id}'`],
    [{ assigneeId: { in: [acmeStaff.id, acmeOwner.id] } }, 'assignee_id is not null'],
    [{ assigneeId: { exists: false } }, 'assignee_id is null'],
    [{ assigneeId: { in: [] } }, 'false'],
    [
      { priority: { in: ['HIGH', 'LOW'] }, dueAt: { exists: true } },
      `priority <> 'normal' and due_at is not null`,
    ],
    [{ dueAt: { lt: '2000-01-02T00:00:00Z', exists: true, gte: null } }, `due_at < '2000-01-02Z'`],
    [{ isMine: { eq: true }, isOverdue: null }, `assignee_id = '${acmeStaff.id}'`],
    [{ status: {} }, 'true'],
  ];

  for (const [filter, condition] of conditions) {
    const { data } = await staff.query(byFilter, { filter });
    expect([filter, data.tasks.nodes.map(({ id }: { id: string }) => id)]).toEqual([
      filter,
      await idsOf(condition),
    ]);
  }
});

test.each([
  ['null, which seeks nothing', { assigneeId: { eq: null } }, ['filter.assigneeId.eq', 'required']],
  ['a list that is null', { priority: { in: null } }, ['filter.priority.in', 'required']],
  ['a null for what is there', { companyId: { exists: null } }, ['filter.companyId.exists', 'required']],
  [
    'more values than a list takes',
    { companyId: { in: Array(501).fill(acme.id) } },
    ['filter.companyId.in', 'too_many'],
  ],
])('%s is refused', async (_what, filter, fault) => {
  const { errors } = await staff.query(byFilter, { filter });

  expect(
    errors?.map(({ extensions }) => [
      extensions.code,
      extensions.errors?.map(({ field, code }) => [field, code]),
    ]),
  ).toEqual([['VAL-001', [fault]]]);
});
