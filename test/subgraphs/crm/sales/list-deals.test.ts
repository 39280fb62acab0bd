import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { alphabetically } from '../../../../shared/postgres/collation.js';
import { recordSorts } from '../../../../shared/records/record-sorts.js';
import { deal } from '../../../../subgraphs/crm/sales/deals/deal.record.js';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
import { allPages } from '../../../kit/all-pages.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let staff: Client;
let pipelineId: string;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
  const { body } = await staff.rest('GET', '/v1/crm/pipelines');
  pipelineId = (body.data as any).items[0].pipeline_id;
});
afterAll(() => graph?.stop());

const list = `query ($first: Int, $after: String, $filter: DealFilter, $orderBy: DealOrder) {
  deals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes { id } pageInfo { hasNextPage endCursor }
  }
}`;

const expressions = {
  CREATED_AT: 'created_at',
  UPDATED_AT: 'updated_at',
  TITLE: 'title',
  EXPECTED_CLOSE_DATE: `coalesce(expected_close_date, '9999-12-31')`,
  AMOUNT: 'coalesce(amount_minor, -1)',
};

async function idsWhere(condition: string, order = 'created_at desc, id desc'): Promise<string[]> {
  const rows = await graph.sql<{ id: string }>(
    `select id from crm.deals where business_id = '${acme.id}' and ${condition} order by ${order}`,
  );
  return rows.map(({ id }) => id);
}

test.each(
  Object.entries(expressions).flatMap(([field, expression]) =>
    ['ASC', 'DESC'].map((direction) => [field, direction, expression] as const),
  ),
)(
  'pages sorted by %s %s visit each deal once, with and without a value',
  async (field, direction, expression) => {
    const expected = await idsWhere('true', `${expression} ${direction}, id ${direction}`);

    const pages = await allPages(
      async (after) =>
        (await staff.query(list, { first: 5, after, orderBy: { field, direction } })).data.deals,
    );

    expect(pages.flat()).toEqual(expected);
    expect(expected).toHaveLength(24);
  },
);

test.each([
  ['filter[status]=WON', `status = 'won'`],
  ['filter[status]=OPEN&filter[currency]=eur', `status = 'open' and currency = 'EUR'`],
  [`filter[owner_id]=${acmeOwner.id}`, `owner_id = '${acmeOwner.id}'`],
  ['filter[amount_minor][gte]=30000&filter[amount_minor][lt]=40000', 'amount_minor between 30000 and 39999'],
  ['filter[expected_close_date][lte]=2999-01-01', `expected_close_date <= '2999-01-01'`],
  ['filter[closed_at][gte]=2000-01-01T00:00:00Z', 'closed_at is not null'],
  ['filter[closed_at][exists]=true', 'closed_at is not null'],
  ['filter[status][in]=WON,LOST', `status in ('won', 'lost')`],
  ['filter[currency][in]=eur,usd&filter[status][eq]=OPEN', `status = 'open' and currency in ('EUR', 'USD')`],
  ['filter[expected_close_date][exists]=true', 'expected_close_date is not null'],
])('%s lists the deals where %s', async (query, condition) => {
  const { status, body } = await staff.rest('GET', `/v1/crm/deals?limit=100&${query}`);

  const expected = await idsWhere(condition);
  expect(status).toBe(200);
  expect((body.data as any).items.map((item: any) => item.deal_id)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
});

test.each([
  'filter[status]=open',
  'filter[amount_minor][gte]=1.5',
  'filter[amount_minor]=5',
  'filter[expected_close_date][lte]=2026-02-30',
  'filter[status][in]=WON,open',
  'filter[closed_at][exists]=perhaps',
  'filter[owner_id][exists]=true',
  'filter[unicorn]=1',
  'sort=owner_id',
])('%s is refused with PAGE-001', async (query) => {
  const { status, body } = await staff.rest('GET', `/v1/crm/deals?${query}`);

  expect([status, body.error?.code]).toEqual([400, 'PAGE-001']);
});

test.each([
  ['AMOUNT', 'amount:desc', '9999999999999999999'],
  ['AMOUNT', 'amount:desc', '1.5'],
  ['EXPECTED_CLOSE_DATE', 'expected_close_date:desc', '2026-02-30'],
  ['TITLE', 'amount:desc', '5'],
])('a cursor of %s with %s and %s is refused with PAGE-001', async (field, order, value) => {
  const after = Buffer.from(JSON.stringify([order, value, acme.id])).toString('base64url');

  const { errors } = await staff.query(list, { after, orderBy: { field, direction: 'DESC' } });

  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['PAGE-001']);
});

test('the summary counts, sums by currency and weighs by probability', async () => {
  await graph.sql(
    `update crm.deals set amount_minor = 333, currency = 'JPY' where id in (
       select d.id from crm.deals d join crm.stages s on s.id = d.stage_id
       where d.business_id = $1 and s.name = 'Lead' order by d.id limit 1)`,
    [acme.id],
  );
  const rows = await graph.sql<any>(
    `select s.name, s.kind, s.probability, d.currency, count(*)::int as count, sum(d.amount_minor)::text as sum
     from crm.stages s join crm.deals d on d.stage_id = s.id where s.business_id = $1
     group by s.name, s.kind, s.probability, d.currency, s.position order by s.position, d.currency`,
    [acme.id],
  );

  const { status, body } = await staff.rest('GET', `/v1/crm/pipelines/${pipelineId}/summary`);

  expect(status).toBe(200);
  const { stages, open_totals } = body.data as any;
  const seen = stages.flatMap(({ stage, totals }: any) =>
    totals.map((total: any) => [
      stage.name,
      total.deal_count,
      total.amount.currency,
      total.amount.amount_minor,
      total.weighted_amount.amount_minor,
    ]),
  );
  const weighted = ({ sum, probability }: any) => String(Math.round((Number(sum) * probability) / 100));
  expect(seen).toEqual(
    rows
      .filter(({ currency }: any) => currency)
      .map((row: any) => [row.name, row.count, row.currency, row.sum, weighted(row)]),
  );
  const lead = stages[0];
  expect([lead.stage.name, lead.deal_count, lead.totals.length]).toEqual(['Lead', 4, 2]);
  expect(lead.totals[1]).toEqual({
    deal_count: 1,
    amount: { amount_minor: '333', currency: 'JPY', decimal: '333' },
    weighted_amount: { amount_minor: '33', currency: 'JPY', decimal: '33' },
  });
  const openSum = (currency: string) =>
    rows
      .filter((row: any) => row.kind === 'open' && row.currency === currency)
      .reduce((sum: number, row: any) => sum + Number(row.sum), 0);
  expect(open_totals.map(({ amount }: any) => [amount.currency, amount.amount_minor])).toEqual(
    ['EUR', 'JPY'].map((currency) => [currency, String(openSum(currency))]),
  );
});

test('a page deep in the list is read from its index', async () => {
  await graph.sql(
    `insert into crm.deals (business_id, id, title, pipeline_id, stage_id, stage_entered_at, status, amount_minor,
       currency, owner_id, expected_close_date, created_by, created_at, updated_at)
     select $1, gen_random_uuid(), 'Deal ' || n, s.pipeline_id, s.id, now(), 'open', n, 'EUR', $2,
       date '2026-01-01' + n % 400, $2, now() - n * interval '1 min', now() - n * interval '1 min'
     from generate_series(1, 3000) n, (select id, pipeline_id from crm.stages where business_id = $1 and position = 0) s`,
    [acme.id, acmeOwner.id],
  );
  await graph.sql('analyze crm.deals');
  const plans = await Promise.all(
    [
      [recordSorts(deal).expected_close_date!.expression, `date '2026-12-01'`],
      [recordSorts(deal).amount!.expression, `'2000'::bigint`],
      [alphabetically('title'), `'Deal 5'`],
      ['created_at', 'now()'],
    ].map(async ([expression, value]) => {
      const rows = await graph.sql<{ 'QUERY PLAN': string }>(
        `explain select id from crm.deals where business_id = '${acme.id}' and (${expression}, id) > (${value}, '${acme.id}'::uuid)
         order by ${expression} asc, id asc limit 26`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    }),
  );

  expect(plans.map((plan) => /using (deals_by_\w+)/.exec(plan)?.[1])).toEqual([
    'deals_by_close_date',
    'deals_by_amount',
    'deals_by_title',
    'deals_by_creation',
  ]);
  expect(plans.filter((plan) => /Sort/.test(plan))).toEqual([]);
});
