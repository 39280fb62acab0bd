import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import { acme, acmeOwner, acmeStaff, globexStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { begun, openSocket, subscribe, type StreamAnswer } from '../../kit/streams.js';
import { publishedAll } from '../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let globex: Client;
const sockets: SocketClient[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  await publishedAll(graph);
  [staff, globex] = [await graph.signIn(acmeStaff), await graph.signIn(globexStaff)];
});
afterAll(async () => {
  for (const socket of sockets) await socket.dispose();
  await graph?.stop();
});

function socketOf({ token }: Client): SocketClient {
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${token}` } });
  sockets.push(socket);
  return socket;
}

const isOf = (field: string, type: string, recordId: string) => (answer: StreamAnswer) => {
  const event = (answer.data as any)?.[field];
  return event?.type === type && event.recordId === recordId;
};

test('a board hears that a deal was moved and won; another business hears nothing', async () => {
  const document = 'subscription { dealChanged { type recordId deal { status stage { name } } } }';
  const stream = subscribe(socketOf(staff), document);
  const foreign = subscribe(socketOf(globex), document);
  await begun(stream, () => staff.rest('POST', '/v1/crm/deals', { title: 'Probe' }));
  await begun(foreign, () => globex.rest('POST', '/v1/crm/deals', { title: 'Probe' }));
  const [won] = await graph.sql<{ id: string }>(
    `select id from crm.stages where business_id = $1 and kind = 'won'`,
    [acme.id],
  );
  const { body } = await staff.rest('POST', '/v1/crm/deals', { title: 'Live' });
  const { deal_id: id } = body.data as any;

  await staff.rest('POST', `/v1/crm/deals/${id}/move`, { stage_id: won!.id });

  const deal = { status: 'WON', stage: { name: 'Won' } };
  expect(await stream.until(isOf('dealChanged', 'deal.won', id))).toEqual({
    data: { dealChanged: { type: 'deal.won', recordId: id, deal } },
  });
  await publishedAll(graph);
  expect(JSON.stringify(foreign.answers)).not.toContain(id);
});

test('a member hears of the tasks that are given to them, and of no other', async () => {
  const document = `subscription ($assigneeId: ID) {
    taskChanged(assigneeId: $assigneeId) { type recordId task { title } }
  }`;
  const stream = subscribe(socketOf(staff), document, { assigneeId: acmeStaff.id });
  const give = (assignee_id: string, title: string) =>
    staff.rest('POST', '/v1/crm/tasks', { title, assignee_id });
  await begun(stream, () => give(acmeStaff.id, 'Probe'));
  await give(acmeOwner.id, 'Not yours');

  const { body } = await give(acmeStaff.id, 'Yours');

  const { task_id: id } = body.data as any;
  expect(await stream.until(isOf('taskChanged', 'task.created', id))).toEqual({
    data: { taskChanged: { type: 'task.created', recordId: id, task: { title: 'Yours' } } },
  });
  expect(JSON.stringify(stream.answers)).not.toContain('Not yours');
});

test('a customer’s page hears of their contacts: logged, changed and deleted, and of nobody else’s', async () => {
  const add = async (name: string) => {
    const { body } = await staff.rest('POST', '/v1/crm/customers', { name });
    return (body.data as { customer_id: string }).customer_id;
  };
  const [own, other] = [await add('Own'), await add('Other')];
  const document = `subscription ($customerId: ID) {
    interactionChanged(customerId: $customerId) { type recordId interaction { notes } }
  }`;
  const stream = subscribe(socketOf(staff), document, { customerId: own });
  const log = async (customer_id: string, notes: string) => {
    const contact = { customer_id, type: 'call', channel: 'phone', notes };
    const { body } = await staff.rest('POST', '/v1/crm/interactions', contact);
    return (body.data as { interaction_id: string }).interaction_id;
  };
  await begun(stream, () => log(own, 'Probe'));
  const foreign = await log(other, 'Not theirs');
  const id = await log(own, 'Asked for the price');

  await staff.rest('PATCH', `/v1/crm/interactions/${id}`, { notes: 'Asked again' });
  await staff.rest('DELETE', `/v1/crm/interactions/${id}`);

  for (const type of ['interaction.logged', 'interaction.updated', 'interaction.deleted'])
    await stream.until(isOf('interactionChanged', type, id));
  const last = await stream.until(isOf('interactionChanged', 'interaction.deleted', id));
  expect(last).toEqual({
    data: { interactionChanged: { type: 'interaction.deleted', recordId: id, interaction: null } },
  });
  expect(JSON.stringify(stream.answers)).not.toContain(foreign);
});
