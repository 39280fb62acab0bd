import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { awaitMail, tokenIn } from '../../../kit/mail.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint, publishedAll } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let owner: Client;
let dealId: string;
let customerId: string;

beforeAll(async () => {
  graph = await leaseGraph();
  [staff, owner] = await Promise.all([graph.signIn(acmeStaff), graph.signIn(acmeOwner)]);
  const one = async (table: string) =>
    (await graph.sql<{ id: string }>(`select id from ${table} where business_id = $1 limit 1`, [acme.id]))[0]!
      .id;
  [dealId, customerId] = [await one('crm.deals'), await one('crm.customers')];
});
afterAll(() => graph?.stop());

const fields = `id title notes dueAt isOverdue priority status closedAt assignee { id name } customer { id }
  company { id } deal { id } version`;
const mutate = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { task { ${fields} } } }`;
const past = '2026-01-01T17:00:00.000Z';
const missing = '01930000-0000-7000-8000-0000deadbeef';

async function newTask(input: object = {}): Promise<any> {
  const { data } = await staff.query(mutate('createTask'), { input: { title: 'Call', ...input } });
  return data.createTask.task;
}

async function eventsOf(id: string) {
  return graph.sql<{ event_type: string; payload: any }>(
    'select event_type, payload from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
}

const typesOf = async (id: string) => (await eventsOf(id)).map(({ event_type }) => event_type);

test('a task is added with event and audit row; its notes are in the trail alone', async () => {
  const { id, ...task } = await newTask({
    notes: 'Ask for rye',
    dueAt: past,
    priority: 'HIGH',
    assigneeId: acmeOwner.id,
    dealId,
  });

  expect(task).toEqual({
    title: 'Call',
    notes: 'Ask for rye',
    dueAt: past,
    isOverdue: true,
    priority: 'HIGH',
    status: 'OPEN',
    closedAt: null,
    assignee: { id: acmeOwner.id, name: acmeOwner.name },
    customer: null,
    company: null,
    deal: { id: dealId },
    version: 1,
  });
  const payload = {
    task_id: id,
    title: 'Call',
    due_at: past,
    priority: 'high',
    status: 'open',
    assignee_id: acmeOwner.id,
    customer_id: null,
    company_id: null,
    deal_id: dealId,
  };
  const [created, ...others] = await eventsOf(id);
  expect(others).toEqual([]);
  expect(created).toMatchObject({ event_type: 'task.created', payload });
  expect(created!.payload).not.toHaveProperty('notes');
  const audit = 'select action, after_state from kernel.audit_log where record_id = $1';
  expect(await graph.sql(audit, [id])).toEqual([
    { action: 'task.created', after_state: { ...created!.payload, notes: 'Ask for rye' } },
  ]);
});

test('one change may give a task on, complete it and change it: an event for each', async () => {
  const { id } = await newTask({ dueAt: past });

  const changed = await staff.rest('PATCH', `/v1/crm/tasks/${id}`, {
    version: 1,
    title: 'Visit',
    assignee_id: acmeOwner.id,
    status: 'DONE',
  });
  const reopened = await staff.query(mutate('updateTask'), { input: { id, status: 'OPEN' } });
  const cancelled = await staff.query(mutate('updateTask'), { input: { id, status: 'CANCELLED' } });

  expect(changed.body.data).toMatchObject({
    title: 'Visit',
    status: 'DONE',
    is_overdue: false,
    closed_at: expect.any(String),
    version: 2,
  });
  expect(reopened.data.updateTask.task).toMatchObject({ status: 'OPEN', closedAt: null, isOverdue: true });
  expect(cancelled.data.updateTask.task).toMatchObject({ status: 'CANCELLED', version: 4 });
  expect(await typesOf(id)).toEqual([
    'task.created',
    'task.updated',
    'task.reassigned',
    'task.completed',
    'task.reopened',
    'task.cancelled',
  ]);
});

test('a task is about one record; another takes its place', async () => {
  const { id } = await newTask({ dealId });
  const before = await footprint(graph);

  const both = await staff.query(mutate('createTask'), { input: { title: 'Both', dealId, customerId } });
  const stale = await staff.query(mutate('updateTask'), { input: { id, version: 7, title: 'x' } });
  const afterwards = await footprint(graph);
  const moved = await staff.query(mutate('updateTask'), { input: { id, customerId } });

  expect([both, stale].map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['VAL-001', 'STALE-001']);
  expect(afterwards).toEqual(before);
  expect(moved.data.updateTask.task).toMatchObject({ customer: { id: customerId }, deal: null });
});

test.each([
  ['a deal', { dealId: missing }],
  ['a customer', { customerId: missing }],
  ['an assignee', { assigneeId: globexOwner.id }],
])('a task for %s of no or another business is NOT-FOUND-001', async (_what, input) => {
  const before = await footprint(graph);

  const { errors } = await staff.query(mutate('createTask'), { input: { title: 'Lost', ...input } });

  expect(errors).toMatchObject([{ extensions: { code: 'NOT-FOUND-001', httpStatus: 404 } }]);
  expect(await footprint(graph)).toEqual(before);
});

test('a new member can be given tasks; a deactivated one keeps them, and they can be given on', async () => {
  const member = await joinAs('tara.tasks@acme.example', 'Tara Tasks');
  const { id } = await eventually(async () => {
    const { data, errors } = await staff.query(mutate('createTask'), {
      input: { title: 'First', assigneeId: member },
    });
    if (errors) throw new Error(errors[0]!.message);
    return data.createTask.task;
  });

  await owner.query('mutation ($id: ID!) { deactivateUser(input: { id: $id }) { user { id } } }', {
    id: member,
  });
  await publishedAll(graph);
  const refused = await staff.query(mutate('createTask'), { input: { title: 'Second', assigneeId: member } });
  const kept = await staff.rest('GET', `/v1/crm/tasks?filter[assignee_id]=${member}`);
  const renamed = await staff.query(mutate('updateTask'), { input: { id, title: 'Still' } });
  const given = await staff.query(mutate('updateTask'), { input: { id, assigneeId: acmeStaff.id } });

  expect(refused.errors).toMatchObject([
    {
      message: 'assigneeId is deactivated; name an active member.',
      extensions: { code: 'VAL-001', errors: [{ field: 'assigneeId' }] },
    },
  ]);
  expect((kept.body.data as any).items).toMatchObject([
    { task_id: id, assignee: { user_id: member, name: 'Tara Tasks' } },
  ]);
  expect(renamed.data.updateTask.task).toMatchObject({ title: 'Still', assignee: { id: member } });
  expect(given.data.updateTask.task.assignee).toEqual({ id: acmeStaff.id, name: acmeStaff.name });
});

test('a deleted task is gone, and its event says so', async () => {
  const { id } = await newTask();

  const { body } = await staff.rest('DELETE', `/v1/crm/tasks/${id}`);

  expect(body.data).toEqual({ deleted_id: id });
  expect(await typesOf(id)).toEqual(['task.created', 'task.deleted']);
  expect((await staff.rest('GET', `/v1/crm/tasks/${id}`)).status).toBe(404);
});

/** Members join by an invitation; here identity's event of it is all that counts. */
async function joinAs(email: string, name: string): Promise<string> {
  const { data } = await owner.query(
    'mutation ($email: String!) { inviteUser(input: { email: $email, role: "staff" }) { invitation { id } } }',
    { email },
  );
  const token = tokenIn(await awaitMail(graph, email));
  await graph.nobody.query(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { email } }',
    { input: { token, name, password: 'correct horse battery staple' } },
  );
  expect(data.inviteUser.invitation.id).toEqual(expect.any(String));
  const [user] = await graph.sql<{ id: string }>('select id from identity.users where email = $1', [email]);
  return user!.id;
}
