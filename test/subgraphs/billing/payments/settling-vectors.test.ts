import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { money, openAcmeBooks } from '../accounting/books.js';
import { type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';
import { minor, tillOf } from './payments.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let till: ReturnType<typeof tillOf>;
let books: Awaited<ReturnType<typeof openAcmeBooks>>;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  till = tillOf(owner);
  books = await openAcmeBooks(graph, owner);
});
afterAll(() => graph?.stop());

async function must<Answer extends { data: any; errors?: unknown }>(asked: Promise<Answer>): Promise<any> {
  const { data, errors } = await asked;
  expect(errors).toBeUndefined();
  return data;
}
const settings = (input: object) =>
  must(
    owner.query(
      'mutation ($input: UpdateBillingSettingsInput!) { updateBillingSettings(input: $input) { billingSettings { version } } }',
      { input },
    ),
  );
/** Pays so much of an invoice; answers what was posted for each allocation, in the order of the invoice. */
async function pay(
  invoice: { id: string },
  amountMinor: number,
  valueDate: string,
  currency = 'EUR',
  more = {},
) {
  const amount = money(amountMinor, currency);
  const { recordPayment } = await must(
    till.record({
      ...{ customerId: invoicing.customerId, amount, valueDate },
      ...{ allocations: [{ invoiceId: invoice.id, amount }], ...more },
    }),
  );
  const allocations = await graph.sql<{ id: string }>(
    `select id from billing.allocations where invoice_id = $1 and created_at >= $2::timestamptz order by id`,
    [invoice.id, recordPayment.payment.createdAt ?? '2000-01-01'],
  );
  const posted = await Promise.all(allocations.map(({ id }) => till.posted(id)));
  return { payment: recordPayment.payment, received: await till.posted(recordPayment.payment.id), posted };
}
const residualOf = async (id: string) => minor((await invoicing.read(id)).residual);

test('2 % within ten days: 223.83 in time settles 228.40; a day later 4.57 are left', async () => {
  await settings({ discountPercent: '2', discountDays: 10 });
  const { line, taxCodes } = invoicing;
  const lines = [line('120.00'), line('80.00', taxCodes.s7)];
  const early = await invoicing.issue({ issueDate: '2026-11-03', lines });
  const late = await invoicing.issue({ issueDate: '2026-11-03', lines });
  await settings({ discountPercent: null, discountDays: null });

  const inTime = await pay(early, 22_383, '2026-11-13');
  await pay(late, 22_383, '2026-11-14');

  expect([minor(early.total), await residualOf(early.id), await residualOf(late.id)]).toEqual([
    22_840, 0, 457,
  ]);
  const [settled, discount] = inTime.posted;
  expect(settled!.settle).toEqual(['2200 223.83', '1100 -223.83']);
  expect(discount!.grant!.map((each) => each.split(' ')[1])).toEqual([
    '-4.57',
    '2.40',
    '0.46',
    '1.60',
    '0.11',
  ]);
  const [allocation] = inTime.payment.allocations.nodes;
  await must(till.release(allocation.id));
  expect(await residualOf(early.id)).toBe(22_840);
});

test('1,595.09 USD at 1.0842, paid at 1.0711 and at 1.1013: a gain of 5.64, a loss of 15.68, and nothing left', async () => {
  const rates = [
    ['2026-11-05', '1.0842'],
    ['2026-11-18', '1.0711'],
    ['2026-11-20', '1.1013'],
  ].map(([on, rate]) => ({ from: 'EUR', to: 'USD', on, rate }));
  await must(
    owner.query(
      'mutation ($input: SetExchangeRatesInput!) { setExchangeRates(input: $input) { exchangeRates { id } } }',
      { input: { rates } },
    ),
  );
  const { line, taxCodes } = invoicing;
  const invoice = await invoicing.issue({
    ...{ currency: 'USD', issueDate: '2026-11-05' },
    lines: [line('1000.00'), line('250.50'), line('99.99', taxCodes.s7)],
  });

  const first = await pay(invoice, 50_000, '2026-11-18', 'USD');
  const second = await pay(invoice, 109_509, '2026-11-20', 'USD');

  expect([minor(invoice.total), minor(invoice.baseTotal)]).toEqual([159_509, 147_121]);
  expect(first.received).toEqual({ receive: ['1000 466.81', '2200 -466.81'] });
  expect(first.posted[0]).toEqual({ settle: ['2200 466.81', '1100 -461.17', '4900 -5.64'] });
  expect(second.received).toEqual({ receive: ['1000 994.36', '2200 -994.36'] });
  expect(second.posted.at(-1)).toEqual({ settle: ['2200 994.36', '1100 -1010.04', '6950 15.68'] });
  expect(await residualOf(invoice.id)).toBe(0);
});

test('tax that is owed with the payment: 11.01 and 2.03 of 100.00, then 7.99 and 1.47', async () => {
  await settings({ vatMethod: 'CASH' });
  const { line, taxCodes } = invoicing;
  const invoice = await invoicing.issue({
    issueDate: '2026-11-06',
    lines: [line('100.00'), line('50.00', taxCodes.s7)],
  });
  await settings({ vatMethod: 'ACCRUAL' });
  const due = ({ posted }: Awaited<ReturnType<typeof pay>>) =>
    posted.at(-1)!.invoice_tax_due!.map((each) => each.split(' ')[1]);

  const first = await pay(invoice, 10_000, '2026-11-20');
  const second = await pay(invoice, 7_250, '2026-11-21');

  expect(minor(invoice.total)).toBe(17_250);
  expect([due(first), due(second)]).toEqual([
    ['11.01', '-11.01', '2.03', '-2.03'],
    ['7.99', '-7.99', '1.47', '-1.47'],
  ]);
});

test('after all of that every invariant holds', async () => {
  const { isIntact, checks } = await books.integrity();

  expect(checks.filter(({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0)).toEqual([]);
  expect([isIntact, checks.length]).toEqual([true, 10]);
});

test.each([
  [
    'billing.allocations',
    'amount_minor = amount_minor - 1',
    "source = 'discount'",
    ['counters_equal_what_moved_them'],
  ],
  [
    'billing.allocations',
    'base_invoice_minor = base_invoice_minor + 1',
    "source = 'payment' and reverses_id is null",
    ['receivables_equal_residuals'],
  ],
  ['billing.payments', 'base_minor = base_minor + 1', 'true', ['credit_equals_what_is_open']],
  [
    'billing.ledger_tax_lines',
    'tax_minor = tax_minor + 1',
    'not is_credit',
    ['tax_accounts_equal_tax_lines'],
  ],
  ['billing.document_lines', 'net_minor = net_minor + 1', 'true', ['documents_equal_their_lines']],
  ['billing.documents', 'sequence = sequence + 1000', 'sequence = 1', ['numbers_have_no_gap']],
])('what a superuser changes in %s (%s) is named', async (table, change, where, names) => {
  const [row] = await graph.sql<{ id: string }>(
    `select id from ${table} where business_id = $1 and ${where} order by id limit 1`,
    [acme.id],
  );
  const run = (set: string) =>
    graph.sql(
      `begin; set local session_replication_role = replica; update ${table} set ${set} where id = '${row!.id}'; commit`,
    );
  const broken = async () => {
    const { checks } = await books.integrity();
    return checks
      .filter(({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0)
      .map(({ name }: { name: string }) => name)
      .filter((name: string) => name !== 'chain_is_whole');
  };

  await run(change);
  expect(await broken()).toEqual(names);
  const [column] = change.split(' ');
  await run(change.includes('+') ? change.replace('+', '-') : change.replace('- 1', '+ 1'));
  expect([column, await broken()]).toEqual([column, []]);
});
