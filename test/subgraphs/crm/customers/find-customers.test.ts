import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

interface Row {
  id: string;
  email: string;
  tags: string[];
  created_at: Date;
  updated_at: Date;
}

let graph: Graph;
let staff: Client;
let rows: Row[];

beforeAll(async () => {
  graph = await leaseGraph();
  await setTimes();
  staff = await graph.signIn(acmeStaff);
  rows = await graph.sql<Row>(
    'select id, email, tags, created_at, updated_at from crm.customers where business_id = $1',
    [acme.id],
  );
});
afterAll(() => graph?.stop());

/** Of 120 customers, 40 each were added on the first three days of 2026, and the first 20 changed a millisecond apart. */
async function setTimes(): Promise<void> {
  await graph.sql(
    `update crm.customers c set created_at = timestamptz '2026-01-01Z' + n % 3 * interval '1 day',
       updated_at = timestamptz '2026-02-01Z' + least(n, 20) * interval '1 ms'
     from (select id, row_number() over (order by id) as n from crm.customers where business_id = $1) as numbered
     where c.id = numbered.id`,
    [acme.id],
  );
}

const list = `query ($filter: CustomerFilter) {
  customers(first: 100, filter: $filter) { nodes { id } }
}`;

async function idsOf(variables: object): Promise<string[]> {
  const { data, errors } = await staff.query(list, variables);
  expect(errors).toBeUndefined();
  return data.customers.nodes.map(({ id }: { id: string }) => id);
}

function idsWhere(condition: (row: Row) => boolean): string[] {
  return rows
    .filter(condition)
    .map(({ id }) => id)
    .sort();
}

const dayOne = '2026-01-02T00:00:00.000Z';
const lastMoment = '2026-02-01T00:00:00.020Z';
const filters: { filter: object; wire: string; holds: (row: Row) => boolean; count: number }[] = [
  {
    filter: { tag: { eq: 'vip' } },
    wire: 'filter[tag]=vip',
    holds: ({ tags }) => tags.includes('vip'),
    count: 10,
  },
  {
    filter: { email: { eq: 'CUSTOMER7@acme.example' } },
    wire: 'filter[email]=CUSTOMER7@acme.example',
    holds: ({ email }) => email === 'customer7@acme.example',
    count: 1,
  },
  {
    filter: { createdAt: { gte: dayOne } },
    wire: `filter[created_at][gte]=${dayOne}`,
    holds: (row) => row.created_at >= new Date(dayOne),
    count: 80,
  },
  {
    filter: { createdAt: { gt: dayOne } },
    wire: `filter[created_at][gt]=${dayOne}`,
    holds: (row) => row.created_at > new Date(dayOne),
    count: 40,
  },
  {
    filter: { createdAt: { lt: dayOne } },
    wire: `filter[created_at][lt]=${dayOne}`,
    holds: (row) => row.created_at < new Date(dayOne),
    count: 40,
  },
  {
    filter: { updatedAt: { lte: '2026-02-01T00:00:00.005Z' } },
    wire: 'filter[updated_at][lte]=2026-02-01T00:00:00.005Z',
    holds: (row) => row.updated_at <= new Date('2026-02-01T00:00:00.005Z'),
    count: 5,
  },
  {
    filter: { updatedAt: { gte: '2026-02-01T00:00:00.003Z', lt: lastMoment } },
    wire: `filter[updated_at][gte]=2026-02-01T00:00:00.003Z&filter[updated_at][lt]=${lastMoment}`,
    holds: (row) =>
      row.updated_at >= new Date('2026-02-01T00:00:00.003Z') && row.updated_at < new Date(lastMoment),
    count: 17,
  },
  {
    filter: { tag: { eq: 'vip' }, updatedAt: { lt: lastMoment } },
    wire: `filter[tag]=vip&filter[updated_at][lt]=${lastMoment}`,
    holds: (row) => row.tags.includes('vip') && row.updated_at < new Date(lastMoment),
    count: 2,
  },
  {
    filter: { tag: { eq: "x' or true --" } },
    wire: "filter[tag]=x' or true --",
    holds: () => false,
    count: 0,
  },
];

describe.each(filters)('filter $wire', ({ filter, wire, holds, count }) => {
  test('answers those customers and no others, in GraphQL and REST', async () => {
    const expected = idsWhere(holds);
    expect(expected).toHaveLength(count);

    const ids = await idsOf({ filter });
    const { status, body } = await staff.rest(
      'GET',
      `/v1/crm/customers?limit=100&${wire.replaceAll('+', '%2B')}`,
    );

    expect(ids.toSorted()).toEqual(expected);
    expect(status).toBe(200);
    const { items } = body.data as { items: { customer_id: string }[] };
    expect(items.map(({ customer_id }) => customer_id)).toEqual(ids);
  });
});

const badFilters = [
  'filter[name]=Ada',
  'filter[tag][like]=v',
  'filter[created_at][gte]=yesterday',
  'filter[__proto__]=x',
];

test.each(badFilters)('a list with ?%s is refused with PAGE-001', async (query) => {
  const { status, body } = await staff.rest('GET', `/v1/crm/customers?${query}`);

  expect([status, body.error?.code]).toEqual([400, 'PAGE-001']);
});

test('one customer is read by id, with its author from identity', async () => {
  const [{ id }] = (await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 and created_by = $2 limit 1',
    [acme.id, acmeOwner.id],
  )) as [{ id: string }];

  const { data, errors } = await staff.query(
    `query ($id: ID!) { customer(id: $id) { id createdBy { id name email role business { id name } } } }`,
    { id: id.toUpperCase() },
  );
  const { status, body } = await staff.rest('GET', `/v1/crm/customers/${id}`);

  expect(errors).toBeUndefined();
  const { name, email, role } = acmeOwner;
  const author = { id: acmeOwner.id, name, email, role, business: { id: acme.id, name: acme.name } };
  expect(data).toEqual({ customer: { id, createdBy: author } });
  expect([status, body.data]).toMatchObject([
    200,
    { customer_id: id, created_by: { user_id: acmeOwner.id, name } },
  ]);
});

test('the customers of the business are reached through me, filtered and paged alike', async () => {
  const { data, errors } = await staff.query(
    `query ($filter: CustomerFilter) {
      me { business { id name customers(first: 100, filter: $filter) { nodes { id } pageInfo { hasNextPage } } } }
    }`,
    { filter: { tag: { eq: 'vip' } } },
  );

  expect(errors).toBeUndefined();
  const { customers, ...business } = data.me.business;
  expect(business).toEqual({ id: acme.id, name: acme.name });
  expect(customers.pageInfo).toEqual({ hasNextPage: false });
  expect(customers.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
    idsWhere(({ tags }) => tags.includes('vip')),
  );
});
