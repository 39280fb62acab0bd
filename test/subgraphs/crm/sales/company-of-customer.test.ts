import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff, globexStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

const create = 'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id } } }';
const missing = '01930000-0000-7000-8000-0000deadbeef';

async function newCompany(input: object = {}): Promise<{ id: string }> {
  const { data } = await staff.query(create, { input: { name: 'Company', ...input } });
  return data.createCompany.company;
}

function eventsOf(id: string) {
  return graph.sql<{ event_type: string; payload: object }>(
    'select event_type, payload from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
}

test('a customer is added in a company, put into another one and found by it', async () => {
  const [first, second] = [await newCompany({ name: 'First' }), await newCompany({ name: 'Second' })];
  const byCompany = (id: string) => `/v1/crm/customers?filter[company_id]=${id}`;

  const added = await staff.rest('POST', '/v1/crm/customers', { name: 'Employed', company_id: first.id });
  const { customer_id: id } = added.body.data as any;
  const ofFirst = await staff.rest('GET', byCompany(first.id));
  const changed = await staff.rest('PATCH', `/v1/crm/customers/${id}`, { company_id: second.id });
  const posted = await staff.rest('POST', `/v1/crm/customers/${id}/company`, { company_id: second.id });
  const read = await staff.rest('GET', `/v1/crm/customers/${id}`);
  const { data } = await staff.query(
    `query ($id: ID!) {
      customers(filter: { companyId: { eq: $id } }) { nodes { id companyId company { name } } }
    }`,
    { id: second.id },
  );

  const company = { company_id: first.id, name: 'First' };
  expect(added.body.data).toMatchObject({ company_id: first.id, company, version: 1 });
  expect((ofFirst.body.data as any).items).toEqual([added.body.data]);
  expect(changed.body.data).toMatchObject({ company_id: second.id, version: 2 });
  expect(posted.body.data).toEqual(changed.body.data);
  expect(read.body.data).toEqual(changed.body.data);
  expect(data.customers.nodes).toEqual([{ id, companyId: second.id, company: { name: 'Second' } }]);
  expect(
    (await eventsOf(id)).map(({ event_type, payload }: any) => [event_type, payload.company_id]),
  ).toEqual([
    ['customer.created', first.id],
    ['customer.company_changed', first.id],
    ['customer.company_changed', second.id],
  ]);
});

test('a company of another business is none, to add, to change and to find', async () => {
  const stranger = await graph.signIn(globexStaff);
  const created = await stranger.query(create, { input: { name: 'Theirs' } });
  const { id: theirs } = created.data.createCompany.company;
  const added = await staff.rest('POST', '/v1/crm/customers', { name: 'Somebody' });
  const path = `/v1/crm/customers/${(added.body.data as any).customer_id}`;
  const before = await footprint(graph);

  const answers = [
    await staff.rest('POST', '/v1/crm/customers', { name: 'Nobody', company_id: theirs }),
    await staff.rest('PATCH', path, { company_id: theirs }),
    await staff.rest('POST', `${path}/company`, { company_id: theirs }),
    await staff.rest('POST', '/v1/crm/customers/upsert', { name: 'Nobody', company_id: theirs }),
  ];
  const bulk = await staff.rest('POST', '/v1/crm/customers/bulk-upsert', {
    customers: [{ name: 'Nobody', company_id: theirs }],
  });
  const found = await staff.rest('GET', `/v1/crm/customers?filter[company_id]=${theirs}`);

  expect(answers.map(({ status, body }) => [status, body.error?.code])).toEqual(
    Array(4).fill([404, 'NOT-FOUND-001']),
  );
  expect((bulk.body.data as any).items ?? (bulk.body.data as any).results).toMatchObject([
    { status: 'FAILED', customer: null, errors: [{ field: 'company_id', code: 'unknown' }] },
  ]);
  expect((found.body.data as any).items).toEqual([]);
  expect(await footprint(graph)).toEqual(before);
});

test('of many customers that are sent, each comes to its own company', async () => {
  const { id: companyId } = await newCompany();
  const sent = [
    { name: 'In', external_reference: 'in-1', company_id: companyId },
    { name: 'Out', external_reference: 'out-1' },
    { name: 'Lost', external_reference: 'lost-1', company_id: missing },
  ];

  const { body } = await staff.rest('POST', '/v1/crm/customers/bulk-upsert', { customers: sent });
  const again = await staff.rest('POST', '/v1/crm/customers/bulk-upsert', {
    customers: [{ external_reference: 'in-1' }, { external_reference: 'out-1', company_id: companyId }],
  });

  const reported = (answer: any) =>
    (answer.items ?? answer.results).map(({ status, customer }: any) => [status, customer?.company_id]);
  expect(reported(body.data)).toEqual([
    ['CREATED', companyId],
    ['CREATED', null],
    ['FAILED', undefined],
  ]);
  expect(reported(again.body.data)).toEqual([
    ['UNCHANGED', companyId],
    ['UPDATED', companyId],
  ]);
});
