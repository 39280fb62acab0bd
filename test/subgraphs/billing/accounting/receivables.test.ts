import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { statementsOf } from '../../../kit/statements.js';
import { issueByHand, seriesByHand } from '../invoicing/issue-by-hand.js';
import { codeOf } from './books.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];
let [customerId, otherId]: string[] = [];

/** What came in of an amount on a day, and what of it settles an invoice on that day. */
async function pay(
  client: pg.Client,
  { day, amount, settles = amount, invoiceId, of = customerId }: Paid,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into billing.payments (business_id, id, customer_id, status, method, currency, amount_minor, base_minor,
       bank_currency, bank_amount_minor, value_date, external_reference, created_at, updated_at)
     values ($1, uuidv7(), $2, 'succeeded', 'cash', 'EUR', $3::bigint, $3::bigint, 'EUR', $3::bigint, $4::date,
       'E2E-' || $3::text, now(), now()) returning id`,
    [acme.id, of, amount, day],
  );
  await client.query(
    `insert into billing.allocations (business_id, id, source, payment_id, invoice_id, currency, amount_minor,
       base_source_minor, base_invoice_minor, entry_date, created_at)
     values ($1, uuidv7(), 'payment', $2, $3, 'EUR', $4::bigint, $4::bigint, $4::bigint, $5::date, now())`,
    [acme.id, rows[0]!.id, invoiceId, settles, day],
  );
}

interface Paid {
  readonly day: string;
  readonly amount: number;
  readonly settles?: number;
  readonly invoiceId: string;
  readonly of?: string;
}

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
  [customerId, otherId] = (
    await graph.sql<{ id: string }>(
      'select customer_id as id from billing.customers where business_id = $1 order by name, customer_id limit 2',
      [acme.id],
    )
  ).map(({ id }) => id);
  const failed = await asApplication(graph, acme.id, async (client) => {
    const seriesId = await seriesByHand(client, acme.id, 'invoice');
    const document = { businessId: acme.id, seriesId, customerId: customerId! };
    const first = await issueByHand(client, { ...document, sequence: 1, issueDate: '2026-11-03' });
    const second = await issueByHand(client, {
      ...{ ...document, sequence: 2, issueDate: '2026-12-05' },
      ...{ netMinor: 20_000, taxMinor: 3_800 },
    });
    const third = await issueByHand(client, {
      ...{ ...document, customerId: otherId!, sequence: 3, issueDate: '2026-12-06' },
    });
    await pay(client, { day: '2026-11-20', amount: 4_000, invoiceId: first });
    await pay(client, { day: '2027-01-15', amount: 30_000, settles: 23_800, invoiceId: second });
    await pay(client, { day: '2027-02-01', amount: 11_900, invoiceId: third, of: otherId });
  });
  expect(failed).toBeUndefined();
});
afterAll(() => graph?.stop());

const minor = ({ amountMinor }: { amountMinor: string }) => Number(amountMinor);
const money = '{ amountMinor }';
const ageing = async (args: string, client = owner!) => {
  const amounts = `notDue ${money} overdue ${money} credits ${money} balance ${money}`;
  const { data } = await client.query(
    `{ receivablesAgeing(${args}) { rows { customerId ${amounts} } totals { ${amounts} } } }`,
  );
  const row = ({ notDue, overdue, credits, balance }: any) => [
    ...[minor(notDue), overdue.map(minor), minor(credits), minor(balance)],
  ];
  const { rows, totals } = data.receivablesAgeing;
  return { rows: rows.map((each: any) => [each.customerId, ...row(each)]), totals: row(totals) };
};

test('what was owed on a day is by the day: what was paid later does not count', async () => {
  expect(await ageing('asOf: "2026-12-31"')).toEqual({
    rows: [
      [customerId, 23_800, [7_900, 0, 0, 0], 0, 31_700],
      [otherId, 11_900, [0, 0, 0, 0], 0, 11_900],
    ],
    totals: [35_700, [7_900, 0, 0, 0], 0, 43_600],
  });
  expect((await ageing('asOf: "2026-11-19"')).totals).toEqual([11_900, [0, 0, 0, 0], 0, 11_900]);
  expect((await ageing('asOf: "2026-11-02"')).rows).toEqual([]);
});

test('a credit stands in no bucket', async () => {
  expect(await ageing('asOf: "2027-02-28"')).toEqual({
    rows: [[customerId, 0, [0, 0, 7_900, 0], 6_200, 1_700]],
    totals: [0, [0, 0, 7_900, 0], 6_200, 1_700],
  });
  expect((await ageing('asOf: "2027-02-28", by: ISSUE_DATE, buckets: [110, 120]')).totals).toEqual([
    ...[0, [0, 7_900, 0], 6_200, 1_700],
  ]);
});

test('the ageing is a file as well', async () => {
  const answer = await fetch(`${graph.url}/v1/accounting/receivables-ageing?as_of=2026-12-31&format=csv`, {
    headers: { authorization: `Bearer ${owner!.token}` },
  });
  const [header, first] = (await answer.text()).split('\r\n');

  expect(header).toMatch(/not_due,days_1_to_30,days_31_to_60,days_61_to_90,days_above_90,credits,balance$/);
  expect(first).toMatch(new RegExp(`^"${customerId}",".+",238.00,79.00,0.00,0.00,0.00,0.00,317.00$`));
});

test('a statement begins with what was owed, and ends with open invoices less open credits', async () => {
  const { status, body } = await owner!.rest(
    'GET',
    `/v1/invoices/customers/${customerId}/statement?from=2026-11-20&to=2027-01-31`,
  );
  const { lines, opening, closing, currency } = body.data as any;
  const amountOf = ({ amount_minor }: any) => Number(amount_minor);

  expect([status, currency, amountOf(opening), amountOf(closing)]).toEqual([200, 'EUR', 11_900, 1_700]);
  expect(
    lines.map((line: any) => [
      ...[line.day, line.kind, line.number, amountOf(line.amount), amountOf(line.balance)],
    ]),
  ).toEqual([
    ['2026-11-20', 'PAYMENT', 'E2E-4000', -4_000, 7_900],
    ['2026-12-05', 'INVOICE', 'HAND-2', 23_800, 31_700],
    ['2027-01-15', 'PAYMENT', 'E2E-30000', -30_000, 1_700],
  ]);
});

test('customers have their statements, those of many read in as many statements as those of one', async () => {
  const query = `query ($first: Int!) { customers(first: $first) { nodes { id
    statement(from: "2026-11-20", to: "2027-01-31") { opening ${money} closing ${money} lines { number } } } } }`;
  const readsOf = async (first: number) => {
    await owner!.query(query, { first });
    let nodes: any[] = [];
    const statements = await statementsOf(async () => {
      const { data, errors } = await owner!.query(query, { first });
      expect(errors).toBeUndefined();
      nodes = data.customers.nodes;
    });
    return { nodes, reads: statements.filter((text) => /billing\.allocations/.test(text)).length };
  };

  const [one, many] = [await readsOf(1), await readsOf(10)];

  expect([one.reads, many.reads, many.nodes.length]).toEqual([2, 2, 10]);
  const alone = await owner!.query(
    `query ($id: ID!) { customer(id: $id) { statement(from: "2026-11-20", to: "2027-01-31") {
       opening ${money} closing ${money} lines { number } } } }`,
    { id: customerId },
  );
  expect(alone.data.customer.statement).toEqual({
    ...{ opening: { amountMinor: '11900' }, closing: { amountMinor: '1700' } },
    lines: [{ number: 'E2E-4000' }, { number: 'HAND-2' }, { number: 'E2E-30000' }],
  });
});

test('four callers', async () => {
  const statement = (client: Client) =>
    client.query(
      `query ($id: ID!) { customerStatement(customerId: $id, from: "2026-01-01", to: "2026-12-31") { closing ${money} } }`,
      { id: customerId },
    );

  expect(codeOf(await statement(graph.nobody))).toBe('AUTH-004');
  expect(codeOf(await statement(stranger!))).toBe('NOT-FOUND-001');
  expect(codeOf(await staff!.query('{ receivablesAgeing(asOf: "2026-12-31") { asOf } }'))).toBe('AUTH-004');
  expect(minor((await statement(staff!)).data.customerStatement.closing)).toBe(31_700);
  expect((await ageing('asOf: "2026-12-31"', stranger)).rows).toEqual([]);
});
