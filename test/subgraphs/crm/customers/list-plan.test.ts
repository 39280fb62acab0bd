import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { systemClock } from '../../../../shared/values/clock.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { encodeCursor } from '../../../../shared/records/cursor.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { findCustomers } from '../../../../subgraphs/crm/customers/customers/customers.reader.js';
import { companyReader } from '../../../../subgraphs/crm/sales/companies/company.record.js';
import { dealReader } from '../../../../subgraphs/crm/sales/deals/deal.record.js';
import { findTags } from '../../../../subgraphs/crm/customers/tags/tags.reader.js';
import { taskReader } from '../../../../subgraphs/crm/activities/tasks/task.record.js';
import { findUsers } from '../../../../subgraphs/identity/users/find-users.service.js';
import { acme, globex } from '../../../cast/cast.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';

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

const asking = { businessId: acme.id, userId: acme.id };
const orders = ['created_at', 'updated_at', 'name', 'email', 'last_activity_at'].flatMap((field) =>
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

    const { pageInfo } = await findCustomers(
      { database: database as never, clock: systemClock },
      asking,
      page,
    );
    await findCustomers({ database: database as never, clock: systemClock }, asking, {
      ...page,
      after: pageInfo.endCursor,
    });

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
    await findCustomers({ database: database as never, clock: systemClock }, asking, { first });

  const plans = 'select custom_plans, generic_plans from pg_prepared_statements where name = $1';
  expect((await application.query(plans, [name])).rows).toEqual([{ custom_plans: '5', generic_plans: '3' }]);
});

test.each([{ eq: '20000@example.org' }, { in: ['2@example.org', '4@example.org', '6@example.org'] }])(
  'customers are found by their e-mail (%j) in its index',
  async (email) => {
    const plans: string[] = [];
    const database = {
      async rows(_businessId: string, text: string, values: unknown[]) {
        const { rows } = await application.query(`explain ${text}`, values);
        plans.push(rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n'));
        return [];
      },
    };

    await findCustomers({ database: database as never, clock: systemClock }, asking, {
      ...{ first: 5, filter: { email } },
    });

    expect(plans[0]).toMatch(/(using|on) customers_email_unique\b/);
    expect(plans[0]).not.toMatch(/Seq Scan/);
  },
);

test('customers of a company are found in their index, newest first', async () => {
  const plans: string[] = [];
  const database = {
    async rows(_businessId: string, text: string, values: unknown[]) {
      const { rows } = await application.query(`explain ${text}`, values);
      plans.push(rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n'));
      return [];
    },
  };

  await findCustomers({ database: database as never, clock: systemClock }, asking, {
    ...{ first: 5, filter: { companyId: { eq: globex.id } } },
  });

  expect(plans[0]).toMatch(/^Limit[^]*Index Scan Backward using customers_by_company/);
  expect(plans[0]).not.toMatch(/Sort|Seq Scan/);
});

const placeIn = (order: string, value = 'Öner') => encodeCursor(order, { value, id: acme.id });
const behind = <Field extends string>(field: Field, value?: string) => ({
  first: 5,
  after: placeIn(`${field}:asc`, value),
  orderBy: { field, direction: SortDirection.ASC },
});
const tagCursor = Buffer.from('tag:öner').toString('base64url');
const byNickname = { field: 'custom', direction: SortDirection.ASC, customKey: 'nickname' };

type Reader = Pick<Kernel, 'database' | 'clock'>;

/** Lists that are sorted by a text or by what may be missing, each with its index and as it is read behind a record. */
const lists: readonly (readonly [index: string, read: (reader: Reader) => Promise<unknown>])[] = [
  ['companies_by_name', (reader) => companyReader.page(reader, asking, behind('name'))],
  ['deals_by_title', (reader) => dealReader.page(reader, asking, behind('title'))],
  ['tasks_by_title', (reader) => taskReader.page(reader, asking, behind('title'))],
  [
    'deals_by_close_date',
    (reader) => dealReader.page(reader, asking, behind('expected_close_date', '2026-12-01')),
  ],
  ['deals_by_amount', (reader) => dealReader.page(reader, asking, behind('amount', '2000'))],
  ['tasks_by_due', (reader) => taskReader.page(reader, asking, behind('due_at', '2026-12-01 00:00:00+00'))],
  ['users_by_name', (reader) => findUsers(reader, acme.id, { first: 5, after: placeIn('name:asc') })],
  ['customer_tags_pkey', (reader) => findTags(reader, acme.id, { first: 5, after: tagCursor })],
  [
    'custom_values_by_value',
    (reader) =>
      findCustomers(reader, asking, {
        ...{ first: 5, after: placeIn('custom.nickname:asc'), orderBy: byNickname },
      }),
  ],
];

test.each(lists)('a page can begin in %s, where the last one ended', async (index, read) => {
  const plans: string[] = [];
  const database = {
    async rows(_businessId: string, text: string, values: unknown[]) {
      if (text.includes('crm.custom_fields'))
        return [{ id: acme.id, key: 'nickname', type: 'text', isArchived: false }];
      const { rows } = await application.query(`explain ${text}`, values);
      plans.push(rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n'));
      return [];
    },
  };
  // The lists are too short for an index to be worth it; what is leaky could not begin in one at all.
  await application.query('set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off');

  await read({ database: database as never, clock: systemClock });

  expect(plans).toEqual([expect.stringMatching(new RegExp(`Index (Only )?Scan using ${index} on`))]);
  expect(plans[0]).toMatch(
    /Index Cond: \(\(business_id = '[^']*'::uuid\) AND .*(ROW\([^]*, (customer_)?id\) > ROW\(|tag > )/,
  );
  expect(plans[0]).not.toMatch(/ Sort |Sort Key|Seq Scan/);
});
