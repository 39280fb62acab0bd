import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { issueByHand } from '../invoicing/issue-by-hand.js';
import { openFiledBooks } from './filed-books.js';

let graph: Graph;
let owner: Client;
let bankId: string;
let customerId: string;
let seriesId: string;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  ({ bankId, customerId, seriesId } = await openFiledBooks(graph, owner));
});
afterAll(() => graph?.stop());

/** A report as a file: its type, its name, and its whole text behind the mark that Excel needs. */
async function fileOf(path: string) {
  const answer = await fetch(`${graph.url}/v1/${path}&format=csv`, {
    headers: { authorization: `Bearer ${owner.token}` },
  });
  const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
  expect([answer.status, answer.headers.get('content-type'), text[0]]).toEqual([
    ...[200, 'text/csv; charset=utf-8', '\uFEFF'],
  ]);
  return { name: answer.headers.get('content-disposition'), text: text.slice(1) };
}

/** The amounts of a file, line by line: what stands in it unquoted and is a number. */
const amountsIn = (text: string) =>
  text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, '').split(','))
    .map((cells) => cells.filter((cell) => /^-?\d+\.\d\d$/.test(cell)));

/** What REST answers of the same report. */
async function reportOf(path: string): Promise<any> {
  const { status, body } = await owner.rest('GET', `/v1/${path}`);
  expect([status, body.error]).toEqual([200, null]);
  return body.data;
}
const decimals = (row: any, keys: readonly string[]) => keys.map((key) => row[key].decimal);
const zero = '0.00';

interface File {
  readonly path: () => string;
  readonly name: () => string;
  readonly lines: () => readonly string[];
  /** The amounts of its lines, by what REST answers. */
  readonly amounts: (report: any) => readonly (readonly string[])[];
}

const trialAmounts = ['opening', 'debit', 'credit', 'closing'];
const taxAmounts = ['invoice_base', 'invoice_tax', 'credit_base', 'credit_tax', 'base', 'tax'];

const files: Readonly<Record<string, File>> = {
  'trial balance': {
    path: () => 'accounting/trial-balance?from=2026-11-01&to=2027-01-31',
    name: () => 'trial-balance-2026-11-01-2027-01-31.csv',
    lines: () => [
      'account_code,account_name,account_type,opening,debit,credit,closing',
      '"1000","Bank","asset",0.00,50.00,12.34,37.66',
      '"1100","Receivables","asset",0.00,119.00,73.80,45.20',
      '"2100","VAT 19 %, ""full""","liability",0.00,3.80,19.00,-15.20',
      '"4000","Sales","income",0.00,20.00,100.00,-80.00',
      `"6399","'=SUM(""A1"";B2)","expense",0.00,12.34,0.00,12.34`,
      ',"Retained earnings","equity",0.00,0.00,0.00,0.00',
    ],
    amounts: ({ rows, retained_earnings: { decimal } }) => [
      ...rows.map((row: any) => decimals(row, trialAmounts)),
      [decimal, zero, zero, decimal],
    ],
  },
  'profit and loss': {
    path: () => 'accounting/profit-and-loss?from=2026-11-01&to=2026-12-31',
    name: () => 'profit-and-loss-2026-11-01-2026-12-31.csv',
    lines: () => [
      'account_code,account_name,account_type,amount',
      '"4000","Sales","income",100.00',
      `"6399","'=SUM(""A1"";B2)","expense",12.34`,
    ],
    amounts: ({ rows }) => rows.map((row: any) => decimals(row, ['amount'])),
  },
  'profit and loss beside another one': {
    path: () =>
      'accounting/profit-and-loss?from=2026-11-01&to=2026-12-31&compare_from=2027-01-01&compare_to=2027-01-31',
    name: () => 'profit-and-loss-2026-11-01-2026-12-31.csv',
    lines: () => [
      'account_code,account_name,account_type,amount,compared_amount',
      '"4000","Sales","income",100.00,-20.00',
      `"6399","'=SUM(""A1"";B2)","expense",12.34,0.00`,
    ],
    amounts: ({ rows }) => rows.map((row: any) => decimals(row, ['amount', 'compared_amount'])),
  },
  'balance sheet': {
    path: () => 'accounting/balance-sheet?as_of=2027-01-31',
    name: () => 'balance-sheet-2027-01-31.csv',
    lines: () => [
      'account_code,account_name,account_type,amount',
      '"1000","Bank","asset",37.66',
      '"1100","Receivables","asset",45.20',
      '"2100","VAT 19 %, ""full""","liability",15.20',
      ',"Retained earnings","equity",87.66',
      ',"Result of the year","equity",-20.00',
    ],
    amounts: ({ rows, retained_earnings: retained, result }) => [
      ...rows.map((row: any) => decimals(row, ['amount'])),
      ...[[retained.decimal], [result.decimal]],
    ],
  },
  'ledger of an account': {
    path: () => `accounting/accounts/${bankId}/ledger?from=2026-11-01&to=2026-12-31`,
    name: () => 'ledger-1000-2026-11-01-2026-12-31.csv',
    lines: () => [
      'entry_date,document_date,description,source_type,memo,debit,credit,balance',
      '"2026-11-20",,"Told","invoice",,50.00,0.00,50.00',
      `"2026-12-28",,"Cleaning, ""deep""","manual","'+49 30 1234",0.00,12.34,37.66`,
    ],
    amounts: ({ items }) => items.map((line: any) => decimals(line, ['debit', 'credit', 'balance'])),
  },
  'return of taxes': {
    path: () => 'accounting/vat-return?from=2026-11-01&to=2027-01-31',
    name: () => 'vat-return-2026-11-01-2027-01-31.csv',
    lines: () => [
      `name,rate,category,direction,return_box,${taxAmounts.join(',')}`,
      '"VAT 19 %, ""full""",19,"S","output","81",100.00,19.00,20.00,3.80,80.00,15.20',
    ],
    amounts: ({ rows }) => rows.map((row: any) => decimals(row, taxAmounts)),
  },
  'receivables by age': {
    path: () => 'accounting/receivables-ageing?as_of=2027-01-31',
    name: () => 'receivables-ageing-2027-01-31.csv',
    lines: () => [
      'customer_id,customer_name,not_due,days_1_to_30,days_31_to_60,days_61_to_90,days_above_90,credits,balance',
      `"${customerId}","'@Ada ""The Cake"", Sons",0.00,0.00,69.00,0.00,0.00,0.00,69.00`,
    ],
    amounts: ({ rows }) =>
      rows.map((row: any) => [
        ...[row.not_due, ...row.overdue, row.credits, row.balance].map(({ decimal }) => decimal),
      ]),
  },
  'statement of a customer': {
    path: () => `invoices/customers/${customerId}/statement?from=2026-11-01&to=2026-12-31`,
    name: () => `statement-${customerId}-2026-11-01-2026-12-31.csv`,
    lines: () => [
      'day,kind,number,amount,balance,currency',
      '"2026-11-03","invoice","HAND-1",119.00,119.00,"EUR"',
      `"2026-11-20","payment","'-7 ""bar"", x",-50.00,69.00,"EUR"`,
    ],
    amounts: ({ lines }) => lines.map((line: any) => decimals(line, ['amount', 'balance'])),
  },
};

test.each(Object.entries(files))('the file of the %s, to the letter', async (_name, file) => {
  const { name, text } = await fileOf(file.path());

  expect(text).toBe(
    file
      .lines()
      .map((line) => `${line}\r\n`)
      .join(''),
  );
  expect(name).toBe(`attachment; filename="${file.name()}"; filename*=UTF-8''${file.name()}`);
  expect(amountsIn(text)).toEqual(file.amounts(await reportOf(file.path())));
});

test('a yen has no decimals in a file, and a dinar has three', async () => {
  const failure = await asApplication(graph, acme.id, async (client) => {
    const document = { businessId: acme.id, customerId, seriesId, issueDate: '2026-11-04' };
    await issueByHand(client, { ...document, sequence: 2, currency: 'JPY', netMinor: 1_904, taxMinor: 190 });
    await issueByHand(client, { ...document, sequence: 3, currency: 'KWD', netMinor: 8_642, taxMinor: 432 });
  });
  expect(failure).toBeUndefined();
  const statement = (currency: string) =>
    fileOf(`invoices/customers/${customerId}/statement?from=2026-11-01&to=2026-12-31&currency=${currency}`);
  const [, yen] = (await statement('JPY')).text.split('\r\n');
  const [, dinar] = (await statement('KWD')).text.split('\r\n');

  expect(yen).toMatch(/^"2026-11-04","invoice","HAND-\d",2094,2094,"JPY"$/);
  expect(dinar).toMatch(/^"2026-11-04","invoice","HAND-\d",9\.074,9\.074,"KWD"$/);
});
