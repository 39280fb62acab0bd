import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let customers: string[];

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
  const rows = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 and company_id is null order by id limit 9',
    [acme.id],
  );
  customers = rows.map(({ id }) => id);
});
afterAll(() => graph?.stop());

const fields = 'id name version';
const create = `mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { ${fields} } } }`;
const update = `mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { company { ${fields} } } }`;
const remove = 'mutation ($input: DeleteCompanyInput!) { deleteCompany(input: $input) { deletedId } }';
const employ = `mutation ($input: SetCustomerCompanyInput!) {
  setCustomerCompany(input: $input) { customer { id version company { id name } } }
}`;
const missing = '01930000-0000-7000-8000-0000deadbeef';

async function newCompany(input: object = {}): Promise<{ id: string; version: number }> {
  const { data } = await staff.query(create, { input: { name: 'Company', ...input } });
  return data.createCompany.company;
}

function eventsOf(id: string) {
  return graph.sql<{ event_type: string; payload: object }>(
    'select event_type, payload from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
}

test('a customer comes to a company, to another one, and out of any', async () => {
  const [first, second] = [await newCompany(), await newCompany()];
  const customerId = customers[0]!;

  const joined = await staff.query(employ, { input: { customerId, companyId: first.id } });
  const again = await staff.query(employ, { input: { customerId, companyId: first.id } });
  const moved = await staff.rest('POST', `/v1/crm/customers/${customerId}/company`, {
    company_id: second.id,
  });
  const left = await staff.query(employ, { input: { customerId, companyId: null } });

  const { version } = joined.data.setCustomerCompany.customer;
  expect(joined.data.setCustomerCompany.customer.company).toEqual({ id: first.id, name: 'Company' });
  expect(again.data.setCustomerCompany.customer.version).toBe(version);
  expect(moved.body.data).toMatchObject({
    customer_id: customerId,
    version: version + 1,
    company: { company_id: second.id },
  });
  expect(left.data.setCustomerCompany.customer).toMatchObject({ version: version + 2, company: null });
  const told = (await eventsOf(customerId)).filter(
    ({ event_type }) => event_type === 'customer.company_changed',
  );
  expect(told.map(({ payload }) => payload)).toEqual([
    { customer_id: customerId, company_id: first.id },
    { customer_id: customerId, company_id: second.id },
    { customer_id: customerId, company_id: null },
  ]);
});

test('a customer or company that is not there is NOT-FOUND-001, and nothing is written', async () => {
  const { id } = await newCompany();
  const before = await footprint(graph);

  const answers = [
    await staff.query(employ, { input: { customerId: missing, companyId: id } }),
    await staff.query(employ, { input: { customerId: customers[1], companyId: missing } }),
    await staff.query(update, { input: { id: missing, name: 'x' } }),
    await staff.query(remove, { input: { id: missing } }),
  ];

  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(4).fill('NOT-FOUND-001'));
  expect(await footprint(graph)).toEqual(before);
});

test('a deleted company leaves its customers, deals and tasks without a company', async () => {
  const { id: companyId } = await newCompany();
  const customerId = customers[2]!;
  await staff.query(employ, { input: { customerId, companyId } });
  const { data } = await staff.query(
    `mutation ($companyId: ID!) {
      createDeal(input: { title: "Deal", companyId: $companyId }) { deal { id } }
      createTask(input: { title: "Task", companyId: $companyId }) { task { id } }
    }`,
    { companyId },
  );

  const deleted = await staff.rest('DELETE', `/v1/crm/companies/${companyId}`);

  expect([deleted.status, deleted.body.data]).toEqual([200, { deleted_id: companyId }]);
  const left = await staff.query(
    `query ($customer: ID!, $deal: ID!, $task: ID!) {
      customer(id: $customer) { company { id } } deal(id: $deal) { company { id } } task(id: $task) { company { id } }
    }`,
    { customer: customerId, deal: data.createDeal.deal.id, task: data.createTask.task.id },
  );
  const none = { company: null };
  expect(left.data).toEqual({ customer: none, deal: none, task: none });
  expect((await eventsOf(companyId)).at(-1)).toEqual({
    event_type: 'company.deleted',
    payload: { company_id: companyId },
  });
});

test('the customers of a company come in pages, newest first, in GraphQL and REST', async () => {
  const { id: companyId } = await newCompany();
  for (const customerId of customers.slice(3, 8))
    await staff.query(employ, { input: { customerId, companyId } });
  const expected = await graph.sql<{ id: string }>(
    'select id from crm.customers where company_id = $1 order by created_at desc, id desc',
    [companyId],
  );

  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const path = `/v1/crm/companies/${companyId}/customers?limit=2${after ? `&after=${after}` : ''}`;
    const { body } = await staff.rest('GET', path);
    const { items, page_info } = body.data as any;
    seen.push(...items.map((item: any) => item.customer_id));
    [after, more] = [page_info.next_cursor, page_info.has_more];
  }
  const { data } = await staff.query(
    '{ companies(first: 20) { nodes { id customers(first: 10) { nodes { id } } } } }',
  );

  const ids = expected.map(({ id }) => id);
  expect(ids).toHaveLength(5);
  expect(seen).toEqual(ids);
  const company = data.companies.nodes.find(({ id }: { id: string }) => id === companyId);
  expect(company.customers.nodes).toEqual(ids.map((id) => ({ id })));
});
