import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { SortDirection } from '../../../shared/pagination/sort-direction.js';
import { findCustomers } from '../../../subgraphs/crm/customers/find-customers.service.js';
import { CustomerSortField } from '../../../subgraphs/crm/customers/customer.order.js';
import { acme } from '../../cast/cast.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

let graph: Graph;
let application: pg.Client;

beforeAll(async () => {
  graph = await startGraph();
  await graph.sql(
    `insert into crm.customers (business_id, id, name, email, created_by, created_at, updated_at, last_activity_at)
     select $1, gen_random_uuid(), 'Name ' || n, case when n % 2 = 0 then n || '@example.org' end, $1,
       timestamptz '2026-01-01Z' + n * interval '1 s', timestamptz '2026-01-01Z' + n * interval '1 s',
       case when n % 3 = 0 then timestamptz '2026-01-01Z' + n * interval '1 s' end
     from generate_series(1, 20000) n`,
    [acme.id],
  );
  await graph.sql('analyze crm.customers');
  application = new pg.Client(graph.applicationUrl);
  await application.connect();
  await application.query(`select set_config('app.business_id', $1, false)`, [acme.id]);
});
afterAll(async () => {
  await application?.end();
  await graph?.stop();
});

const { CREATED_AT, UPDATED_AT, NAME, EMAIL, LAST_ACTIVITY_AT } = CustomerSortField;
const orders = [CREATED_AT, UPDATED_AT, NAME, EMAIL, LAST_ACTIVITY_AT].flatMap((field) =>
  [SortDirection.ASC, SortDirection.DESC].map((direction) => [field, direction] as const),
);

test.each(orders)(
  'a page by %s %s begins in the index where the last one ended',
  async (field, direction) => {
    const plans: string[] = [];
    const database = {
      async rows(_businessId: string, text: string, values: unknown[]) {
        const { rows } = await application.query(`explain ${text}`, values);
        plans.push(rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n'));
        return (await application.query({ text, values, types: { getTypeParser: () => String } as never }))
          .rows;
      },
    };
    const page = { first: 5, orderBy: { field, direction } };

    const { pageInfo } = await findCustomers({ database: database as never }, acme.id, page);
    await findCustomers({ database: database as never }, acme.id, { ...page, after: pageInfo.endCursor });

    const [first, next] = plans;
    expect(first).toMatch(/^Limit[^]*Index Scan( Backward)? using customers_by_/);
    expect(next).toMatch(/Index Cond: \(\(business_id = '[^']*'::uuid\) AND \(ROW\([^]*, id\) [<>] ROW\(/);
    expect(next).not.toMatch(/Sort|Seq Scan/);
  },
);

test.each([10, 20, 25, 50, 100])('of pages of %d the plan is kept after five runs', async (first) => {
  const name = `pages of ${first}`;
  const database = {
    rows: async (_businessId: string, text: string, values: unknown[]) =>
      (await application.query({ name, text, values })).rows,
  };

  for (let run = 0; run < 8; run += 1)
    await findCustomers({ database: database as never }, acme.id, { first });

  const plans = 'select custom_plans, generic_plans from pg_prepared_statements where name = $1';
  expect((await application.query(plans, [name])).rows).toEqual([{ custom_plans: '5', generic_plans: '3' }]);
});
