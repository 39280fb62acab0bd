import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import { accepted } from '../../../kit/accepted.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { money, openAcmeBooks } from '../accounting/books.js';
import { type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';
import { tillOf } from '../payments/payments.js';
import { explainOf, shown } from './ask.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let explain: ReturnType<typeof explainOf>;
let till: ReturnType<typeof tillOf>;
let books: Awaited<ReturnType<typeof openAcmeBooks>>;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  books = await openAcmeBooks(graph, owner);
  [explain, till] = [explainOf(owner), tillOf(owner)];
});
afterAll(() => graph?.stop());

const settings = (input: object) =>
  accepted(
    owner.query(
      'mutation ($input: UpdateBillingSettingsInput!) { updateBillingSettings(input: $input) { billingSettings { version } } }',
      { input },
    ),
  );
/** The explanations of what was posted for a source with a purpose, in order. */
async function posted(sourceId: string, purpose: string) {
  const lines = await graph.sql<{ id: string }>(
    `select l.id from billing.ledger_lines l join billing.ledger_entries e on e.id = l.entry_id
     where e.source_id = $1 and e.purpose = $2 order by l.position`,
    [sourceId, purpose],
  );
  return Promise.all(lines.map(({ id }) => explain.amount(id)));
}
const pay = async (invoiceId: string, amountMinor: number, valueDate: string, currency = 'EUR') => {
  const amount = money(amountMinor, currency);
  const { recordPayment } = await accepted(
    till.record({
      ...{ customerId: invoicing.customerId, amount, valueDate },
      allocations: [{ invoiceId, amount }],
    }),
  );
  return recordPayment.payment;
};

describe('a discount of 2 % for paying 223.83 of 228.40 in time', () => {
  let [payment, discount]: { id: string }[] = [];

  beforeAll(async () => {
    await settings({ discountPercent: '2', discountDays: 10 });
    const { line, taxCodes } = invoicing;
    const lines = [line('120.00'), line('80.00', taxCodes.s7)];
    const invoice = await invoicing.issue({ issueDate: '2026-11-03', lines });
    await settings({ discountPercent: null, discountDays: null });
    const { allocations } = await pay(invoice.id, 22_383, '2026-11-13');
    payment = allocations.nodes[0];
    [discount] = await graph.sql<{ id: string }>(
      `select id from billing.allocations where invoice_id = $1 and source = 'discount'`,
      [invoice.id],
    );
  });

  test('is what the terms earn, on the day of the payment', async () => {
    expect(shown(await explain.amount(discount!.id))).toEqual([
      'early_payment_discount: (228.40 − 0.00) × 2 / 100, rounded, at most 4.57; paid on 2026-11-13, in time until 2026-11-13 = 4.57',
      '4.568',
      true,
    ]);
    expect(shown(await explain.amount(payment!.id))).toEqual([
      'allocated: the least of 223.83, 228.40 and 223.83 = 223.83',
      '223.83',
      true,
    ]);
  });

  test('is parted in the books as the invoice is', async () => {
    const lines = await posted(discount!.id, 'grant');

    expect(lines.map(({ field, calculation }) => [field, calculation])).toEqual([
      ['credit', '4.57, as its source has it = 4.57'],
      ['debit', '2.40, as its source has it = 2.40'],
      ['debit', '0.46, as its source has it = 0.46'],
      ['debit', '1.60, as its source has it = 1.60'],
      ['debit', '0.11, as its source has it = 0.11'],
    ]);
    expect(lines[2].figures[0].rule).toBe('part_of_reduction');
    expect(lines.every(({ isConsistent }) => isConsistent)).toBe(true);
  });
});

test('1,595.09 USD paid at other rates: what is between is a gain of 5.64 and a loss of 15.68', async () => {
  const rates = [
    ['2026-11-05', '1.0842'],
    ['2026-11-18', '1.0711'],
    ['2026-11-20', '1.1013'],
  ].map(([on, rate]) => ({ from: 'EUR', to: 'USD', on, rate }));
  await accepted(
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
  const payments = [
    await pay(invoice.id, 50_000, '2026-11-18', 'USD'),
    await pay(invoice.id, 109_509, '2026-11-20', 'USD'),
  ];
  const allocations = payments.map(({ allocations: { nodes } }) => nodes[0].id);

  const issued = await posted(invoice.id, 'issue');
  const settled = await Promise.all(allocations.map((id) => posted(id, 'settle')));
  const second = await explain.amount(allocations[1]);

  expect(issued.map(({ field, amount }) => `${field} ${amount.decimal}`)).toEqual([
    ...['debit 1471.21', 'credit 922.33', 'credit 231.05', 'credit 92.22', 'credit 219.15', 'credit 6.46'],
  ]);
  expect(issued[4].figures[0]).toMatchObject({
    calculation: '237.60 / 1.0842, rounded = 219.15',
    field: 'baseTax',
  });
  expect(settled.map((lines) => lines.map(({ field, amount }) => `${field} ${amount.decimal}`))).toEqual([
    ['debit 466.81', 'credit 461.17', 'credit 5.64'],
    ['debit 994.36', 'credit 1010.04', 'debit 15.68'],
  ]);
  const others = second.figures.filter(({ partOf }: { partOf: number | null }) => partOf === null);
  expect(others.map(({ name, calculation }: any) => [name, calculation])).toEqual([
    ['baseInvoice', '1471.21 × 1595.09 / 1595.09, rounded, − 461.17 = 1010.04'],
    ['baseSource', '994.36 × 1095.09 / 1095.09, rounded, − 0.00 = 994.36'],
    ['exchangeDifference', '994.36 − 1010.04 = -15.68'],
  ]);
  expect([...issued, ...settled.flat(), second].every(({ isConsistent }) => isConsistent)).toBe(true);
});

test('tax that is owed with the payment is due by steps: 11.01 and 2.03 of 100.00, then 7.99 and 1.47', async () => {
  await settings({ vatMethod: 'CASH' });
  const { line, taxCodes } = invoicing;
  const invoice = await invoicing.issue({
    issueDate: '2026-11-06',
    lines: [line('100.00'), line('50.00', taxCodes.s7)],
  });
  await settings({ vatMethod: 'ACCRUAL' });
  await pay(invoice.id, 10_000, '2026-11-20');
  const last = await pay(invoice.id, 7_250, '2026-11-21');

  const due = await posted(last.allocations.nodes[0].id, 'invoice_tax_due');

  expect(due.map(({ field, figures }) => `${field} ${figures[0].calculation}`)).toEqual([
    'debit 19.00 × 172.50 / 172.50, rounded, − 11.01 = 7.99',
    'credit 19.00 × 172.50 / 172.50, rounded, − 11.01 = 7.99',
    'debit 3.50 × 172.50 / 172.50, rounded, − 2.03 = 1.47',
    'credit 3.50 × 172.50 / 172.50, rounded, − 2.03 = 1.47',
  ]);
});

test('what a person wrote is as it was written, and what takes an entry back mirrors it', async () => {
  const rent = await accepted(books.rent('2026-11-10'));
  const entryId = rent.postLedgerEntry.ledgerEntry.id;
  await accepted(books.reverse({ id: entryId }));
  const lines = await graph.sql<{ id: string }>(
    `select l.id from billing.ledger_lines l join billing.ledger_entries e on e.id = l.entry_id
     where e.id = $1 or e.reverses_id = $1 order by e.id, l.position`,
    [entryId],
  );

  const explanations = await Promise.all(lines.map(({ id }) => explain.amount(id)));

  expect(explanations.map(({ field, calculation }) => [field, calculation])).toEqual([
    ['debit', '300.00, as it was asked for = 300.00'],
    ['credit', '300.00, as it was asked for = 300.00'],
    ['credit', '300.00, on the other side = 300.00'],
    ['debit', '300.00, on the other side = 300.00'],
  ]);
  expect(explanations[2].figures[0]).toMatchObject({ sourceType: 'LEDGER_LINE', sourceId: lines[0]!.id });
});
