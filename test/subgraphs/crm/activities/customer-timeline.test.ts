import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { permit } from '../../../kit/permit.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let id: string;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
  const { body } = await staff.rest('POST', '/v1/crm/customers', { name: 'Tilda Timeline' });
  id = (body.data as { customer_id: string }).customer_id;
  await staff.rest('PATCH', `/v1/crm/customers/${id}`, { name: 'Tilda Later' });
  await staff.rest('POST', '/v1/crm/interactions', { customer_id: id, type: 'call', channel: 'phone' });
  await publishedAll(graph);
});
afterAll(() => graph?.stop());

const timeline = `query ($id: ID!, $first: Int, $after: String) {
  customer(id: $id) { name timeline(first: $first, after: $after) { nodes { type actor { name } } pageInfo { hasNextPage endCursor } } }
}`;

test('a timeline tells what happened with the customer, newest first, whatever record it happened to', async () => {
  const events = await eventually(async () => {
    const { body } = await staff.rest('GET', `/v1/crm/customers/${id}/timeline`);
    const { items } = body.data as { items: { type: string }[] };
    expect(items).toHaveLength(3);
    return items;
  });

  expect(events.map(({ type }) => type)).toEqual([
    'interaction.logged',
    'customer.updated',
    'customer.created',
  ]);
});

test('it is read page by page, through the graph with who did it', async () => {
  const first = await staff.query(timeline, { id, first: 2 });
  const { endCursor } = first.data.customer.timeline.pageInfo;
  const second = await staff.query(timeline, { id, first: 2, after: endCursor });

  const pages = [first, second].map(({ data }) => data.customer.timeline);
  expect(pages.map(({ nodes }) => nodes.map(({ type }: any) => type))).toEqual([
    ['interaction.logged', 'customer.updated'],
    ['customer.created'],
  ]);
  expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  expect(pages[0].nodes[0].actor.name).toBe(acmeStaff.name);
});

test('two pages of one timeline in an operation are read each for itself', async () => {
  const { data, errors } = await staff.query(
    `query ($id: ID!) { customer(id: $id) {
      newest: timeline(first: 1) { nodes { type } pageInfo { hasNextPage } }
      all: timeline(first: 5) { nodes { type } pageInfo { hasNextPage } }
    } }`,
    { id },
  );

  expect(errors).toBeUndefined();
  expect(data.customer).toEqual({
    newest: { nodes: [{ type: 'interaction.logged' }], pageInfo: { hasNextPage: true } },
    all: {
      nodes: [{ type: 'interaction.logged' }, { type: 'customer.updated' }, { type: 'customer.created' }],
      pageInfo: { hasNextPage: false },
    },
  });
});

test('the newest event of many customers costs no statement for each', async () => {
  const customers = Array.from({ length: 50 }, (_, index) => ({
    email: `t${index}@many.example`,
    name: 'Many',
  }));
  await staff.rest('POST', '/v1/crm/customers/bulk-upsert', { customers });
  await publishedAll(graph);

  const { data, errors } = await staff.query(
    '{ customers(first: 50) { nodes { id timeline(first: 1) { nodes { recordId type } } } } }',
  );

  expect(errors).toBeUndefined();
  expect(data.customers.nodes.map((node: any) => node.timeline.nodes.length)).toEqual(Array(50).fill(1));
});

test('another business has no such customer, and nobody sees a timeline without crm.view', async () => {
  const stranger = await (await graph.signIn(globexOwner)).rest('GET', `/v1/crm/customers/${id}/timeline`);
  await permit(graph, acmeOwner, [], ['crm.view']);
  const denied = await (await graph.signIn(acmeOwner)).rest('GET', `/v1/crm/customers/${id}/timeline`);

  expect([stranger.status, stranger.body.error?.code]).toEqual([404, 'NOT-FOUND-001']);
  expect([denied.status, denied.body.error?.code]).toEqual([403, 'AUTH-004']);
});
