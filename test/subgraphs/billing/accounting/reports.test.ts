import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { invoicingOf } from '../invoicing/setup.js';
import { codeOf } from './books.js';
import { postByHand, type WrittenEntry } from './post-by-hand.js';

/** Two invoices, one of them in dollars, and what became of them: each entry as the rules of posting make it. */
const story: readonly WrittenEntry[] = [
  {
    date: '2026-11-03',
    moves: { 1100: 21_538, 4000: -18_802, 2100: -2_275, 2101: -461 },
    taxes: [
      ['2100', 11_974, 2_275],
      ['2101', 6_585, 461],
    ],
  },
  { date: '2026-11-20', moves: { 1000: 10_000, 2200: -10_000 } },
  { date: '2026-11-20', moves: { 2200: 10_000, 1100: -10_000 } },
  {
    date: '2026-12-05',
    moves: { 1100: 147_121, 4000: -124_560, 2100: -21_915, 2101: -646 },
    taxes: [
      ['2100', 115_338, 21_915],
      ['2101', 9_222, 646],
    ],
  },
  { date: '2026-12-18', moves: { 1000: 46_681, 2200: -46_681 } },
  { date: '2026-12-18', moves: { 2200: 46_681, 1100: -46_117, 4900: -564 } },
  { date: '2026-12-28', moves: { 6300: 30_000, 1000: -30_000 } },
  { date: '2027-01-15', moves: { 1000: 99_436, 2200: -99_436 } },
  { date: '2027-01-15', moves: { 2200: 99_436, 6950: 1_568, 1100: -101_004 } },
  {
    date: '2027-02-10',
    moves: { 4000: 6_585, 2101: 461, 2200: -7_046 },
    taxes: [['2101', 6_585, 461]],
    isCredit: true,
  },
  { date: '2027-02-10', moves: { 2200: 7_046, 1100: -7_046 } },
  { date: '2027-02-20', moves: { 1000: 6_000, 2200: -6_000 } },
  { date: '2027-02-20', moves: { 2200: 4_492, 1100: -4_492 } },
  { date: '2027-03-01', moves: { 2200: 1_508, 1000: -1_508 } },
];

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
  const { createTaxCode } = invoicingOf(graph, owner);
  await createTaxCode({ code: 'S19', components: [{ name: 'VAT 19 %', rate: '19', returnBox: '81' }] });
  await createTaxCode({ code: 'S7', components: [{ name: 'VAT 7 %', rate: '7', returnBox: '86' }] });
  await asApplication(graph, acme.id, (client) => postByHand(client, acme.id, story));
});
afterAll(() => graph?.stop());

const read = async (path: string) => {
  const { status, body } = await owner!.rest('GET', `/v1/accounting/${path}`);
  expect([status, body.error]).toEqual([200, null]);
  return body.data as any;
};
const minor = ({ amount_minor }: { amount_minor: string }) => Number(amount_minor);
const byCode = (rows: any[], key: string) =>
  Object.fromEntries(rows.map((row) => [row.account_code, minor(row[key])]));

test('the trial balance of 2026, and of the quarter that follows', async () => {
  const year = await read('trial-balance?from=2026-01-01&to=2026-12-31');
  const quarter = await read('trial-balance?from=2027-01-01&to=2027-03-31');

  expect(Object.values(year.totals).map(minor as any)).toEqual([0, 312_021, 312_021, 0]);
  expect(byCode(year.rows, 'closing')).toEqual({
    ...{ 1000: 26_681, 1100: 112_542, 2100: -24_190, 2101: -1_107, 2200: 0 },
    ...{ 4000: -143_362, 4900: -564, 6300: 30_000 },
  });
  expect(minor(year.retained_earnings)).toBe(0);
  expect(Object.values(quarter.totals).map(minor as any)).toEqual([0, 226_532, 226_532, 0]);
  expect(byCode(quarter.rows, 'opening')).toEqual({
    ...{ 1000: 26_681, 1100: 112_542, 2100: -24_190, 2101: -1_107, 2200: 0, 4000: 0, 6950: 0 },
  });
  expect(byCode(quarter.rows, 'closing')).toMatchObject({ 1000: 130_609, 1100: 0, 2200: 0 });
  expect(minor(quarter.retained_earnings)).toBe(-113_926);
});

test('the profit and loss of both, one compared with the other', async () => {
  const { income, expense, result, compared, rows } = await read(
    'profit-and-loss?from=2027-01-01&to=2027-03-31&compare_from=2026-01-01&compare_to=2026-12-31',
  );

  expect([income, expense, result].map(minor)).toEqual([-6_585, 1_568, -8_153]);
  expect([compared.income, compared.expense, compared.result].map(minor)).toEqual([143_926, 30_000, 113_926]);
  expect(byCode(rows, 'amount')).toEqual({ 4000: -6_585, 4900: 0, 6300: 0, 6950: 1_568 });
  expect(byCode(rows, 'compared_amount')).toEqual({ 4000: 143_362, 4900: 564, 6300: 30_000, 6950: 0 });
});

test('the balance sheets at both ends', async () => {
  const amounts = ({ assets, liabilities, equity, retained_earnings, result }: any) =>
    [assets, liabilities, equity, retained_earnings, result].map(minor);

  expect(amounts(await read('balance-sheet?as_of=2026-12-31'))).toEqual([
    139_223, 25_297, 113_926, 0, 113_926,
  ]);
  expect(amounts(await read('balance-sheet?as_of=2027-03-31'))).toEqual([
    130_609, 24_836, 105_773, 113_926, -8_153,
  ]);
});

test('the return of taxes says what invoices and credit notes say, by tax and box', async () => {
  const year = await read('vat-return?from=2026-01-01&to=2026-12-31');
  const quarter = await read('vat-return?from=2027-01-01&to=2027-03-31');

  expect(year.rows.map((row: any) => [row.name, row.rate, minor(row.base), minor(row.tax)])).toEqual([
    ['VAT 19 %', '19', 127_312, 24_190],
    ['VAT 7 %', '7', 15_807, 1_107],
  ]);
  expect(year.boxes.map((box: any) => [box.box, minor(box.base), minor(box.tax)])).toEqual([
    ['81', 127_312, 24_190],
    ['86', 15_807, 1_107],
  ]);
  expect([year.output_tax, year.input_tax, year.due].map(minor)).toEqual([25_297, 0, 25_297]);
  const [credit] = quarter.rows;
  expect([credit.invoice_tax, credit.credit_base, credit.credit_tax, credit.tax].map(minor)).toEqual([
    0, 6_585, 461, -461,
  ]);
});

test('the ledger of an account goes on from page to page', async () => {
  const [bank] = await graph.sql<{ id: string }>(
    `select id from billing.ledger_accounts where business_id = $1 and code = '1000'`,
    [acme.id],
  );
  const path = `accounts/${bank!.id}/ledger?from=2026-11-20&to=2027-02-28&limit=2`;
  const first = await read(path);
  const second = await read(`${path}&after=${encodeURIComponent(first.page_info.next_cursor)}`);
  const { data } = await owner!.query(
    `query ($id: ID!) { generalLedger(accountId: $id, from: "2026-12-01", to: "2027-02-28") {
      accountCode opening { amountMinor } closing { amountMinor } } }`,
    { id: bank!.id },
  );
  const lines = ({ items }: any) => items.map((line: any) => [line.entry_date, minor(line.balance)]);

  expect(lines(first)).toEqual([
    ['2026-11-20', 10_000],
    ['2026-12-18', 56_681],
  ]);
  expect(lines(second)).toEqual([
    ['2026-12-28', 26_681],
    ['2027-01-15', 126_117],
  ]);
  expect(data.generalLedger).toEqual({
    accountCode: '1000',
    opening: { amountMinor: '10000' },
    closing: { amountMinor: '132117' },
  });
});

test('the same as a file, whose texts no spreadsheet computes', async () => {
  await owner!.query(
    `mutation { createLedgerAccount(input: { code: "6399", name: "=1+1", type: EXPENSE }) { ledgerAccount { id } } }`,
  );
  await asApplication(graph, acme.id, (client) =>
    postByHand(client, acme.id, [{ date: '2028-01-31', moves: { 6399: 1_234, 1000: -1_234 } }]),
  );
  const file = async (path: string) => {
    const answer = await fetch(`${graph.url}/v1/accounting/${path}`, {
      headers: { authorization: `Bearer ${owner!.token}` },
    });
    return [answer.status, answer.headers.get('content-type'), await answer.text()];
  };

  const [status, type, text] = await file('profit-and-loss?from=2028-01-01&to=2028-01-31&format=csv');
  const [, , ledger] = await file('trial-balance?from=2028-01-01&to=2028-01-31&format=csv');
  const refused = await owner!.rest('GET', '/v1/accounting/balance-sheet?as_of=2028-01-31&format=xml');

  expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(text).toBe('account_code,account_name,account_type,amount\r\n"6399","\'=1+1","expense",12.34\r\n');
  expect(ledger).toContain('"1000","Bank","asset",1306.09,0.00,12.34,1293.75\r\n');
  expect(ledger).toContain(',"Retained earnings","equity",-1057.73,0.00,0.00,-1057.73\r\n');
  expect([refused.status, refused.body.error?.code]).toEqual([422, 'VAL-001']);
});

test('four callers, and days that make no period', async () => {
  const ask = (client: Client, days: string) =>
    client.query(`{ trialBalance(${days}) { rows { accountCode } } }`);
  const period = 'from: "2026-01-01", to: "2026-12-31"';

  expect(codeOf(await ask(graph.nobody, period))).toBe('AUTH-004');
  expect(codeOf(await ask(staff!, period))).toBe('AUTH-004');
  expect((await ask(stranger!, period)).data.trialBalance.rows).toEqual([]);
  expect((await ask(owner!, period)).data.trialBalance.rows).toHaveLength(8);
  expect(codeOf(await ask(owner!, 'from: "2026-12-31", to: "2026-01-01"'))).toBe('VAL-001');
  expect(codeOf(await ask(owner!, 'from: "1969-12-31", to: "2026-01-01"'))).toBe('VAL-001');
  expect(codeOf(await owner!.query(`{ profitAndLoss(${period}, compareFrom: "2025-01-01") { from } }`))).toBe(
    'VAL-001',
  );
});
