import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { money, openAcmeBooks } from '../accounting/books.js';
import { type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';
import { invoicingOf } from '../invoicing/setup.js';
import { minor, tillOf } from './payments.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let till: ReturnType<typeof tillOf>;
let customers: string[];

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  till = tillOf(owner);
  customers = await invoicingOf(graph, owner).customersOf(acme.id, 5);
  await applied(true);
});
afterAll(() => graph?.stop());

const applied = (isOpenCreditApplied: boolean) =>
  owner.query(
    'mutation ($input: UpdateBillingSettingsInput!) { updateBillingSettings(input: $input) { billingSettings { version } } }',
    { input: { isOpenCreditApplied } },
  );
async function credit(customerId: string, amountMinor: number, valueDate = '2026-11-20', currency = 'EUR') {
  const { data, errors } = await till.record({ customerId, amount: money(amountMinor, currency), valueDate });
  expect(errors).toBeUndefined();
  return data.recordPayment.payment.id as string;
}
async function draft(customerId: string, unitPrice: string): Promise<string> {
  const { data } = await invoicing.write({
    ...{ customerId, issueDate: '2026-11-21' },
    lines: [invoicing.line(unitPrice, invoicing.taxCodes.s0)],
  });
  return data.createInvoice.invoice.id;
}
const openOf = async (paymentId: string) => minor((await till.payment(paymentId)).open);

test('an issued invoice takes open credit of its customer and currency, the oldest first', async () => {
  const [customerId, other] = [customers[0]!, customers[1]!];
  await owner.query(
    `mutation { setExchangeRates(input: { rates: [{ from: "EUR", to: "USD", on: "2026-11-20", rate: "1.0842" }] }) {
       exchangeRates { id } } }`,
  );
  const late = await credit(customerId, 3_000, '2026-11-20');
  const early = await credit(customerId, 5_000, '2026-11-10');
  const untouched = [await credit(other, 9_000), await credit(customerId, 9_000, '2026-11-20', 'USD')];

  const first = (await invoicing.finalize(await draft(customerId, '60.00'))).data.finalizeInvoice.invoice;
  const second = (await invoicing.finalize(await draft(customerId, '60.00'))).data.finalizeInvoice.invoice;

  expect([first.status, minor(first.paid), minor(first.residual)]).toEqual(['PAID', 6_000, 0]);
  expect([second.status, minor(second.paid), minor(second.residual)]).toEqual(['FINALIZED', 2_000, 4_000]);
  expect([await openOf(early), await openOf(late)]).toEqual([0, 0]);
  expect(await Promise.all(untouched.map(openOf))).toEqual([9_000, 9_000]);
  const allocations = await graph.sql(
    `select payment_id as "paymentId", amount_minor::int as amount from billing.allocations
     where invoice_id = $1 order by id`,
    [first.id],
  );
  expect(allocations).toEqual([
    { paymentId: early, amount: 5_000 },
    { paymentId: late, amount: 1_000 },
  ]);
});

test('a credit note is used as well, by its day', async () => {
  const customerId = customers[2]!;
  const credited = (await invoicing.finalize(await draft(customerId, '50.00'))).data.finalizeInvoice.invoice;
  const creditNote = await till.credit({ invoiceId: credited.id, isEverything: true, apply: 'KEEP' });
  const paymentId = await credit(customerId, 5_000);

  const { data } = await invoicing.finalize(await draft(customerId, '70.00'));

  const { paid, credited: byNotes, residual } = data.finalizeInvoice.invoice;
  expect(creditNote.errors).toBeUndefined();
  expect([paid, byNotes, residual].map(minor)).toEqual([5_000, 2_000, 0]);
  expect(await openOf(paymentId)).toBe(0);
});

test('a hundred that are issued together take it in the order of their numbers', async () => {
  const customerId = customers[3]!;
  const paymentId = await credit(customerId, 6_050);
  const ids = await Promise.all(Array.from({ length: 100 }, () => draft(customerId, '1.00')));

  const { errors } = await invoicing.finalizeMany(ids);

  expect(errors).toBeUndefined();
  const rows = await graph.sql<{ residual: number }>(
    `select residual_minor::int as residual from billing.documents where id = any($1::uuid[]) order by sequence`,
    [ids],
  );
  expect(rows.map(({ residual }) => residual)).toEqual([...Array(60).fill(0), 50, ...Array(39).fill(100)]);
  expect(await openOf(paymentId)).toBe(0);
});

test('ten at once take no more than there is', async () => {
  const customerId = customers[4]!;
  const paymentId = await credit(customerId, 10_000);
  const ids = await Promise.all(Array.from({ length: 10 }, () => draft(customerId, '30.00')));

  const answers = await Promise.all(ids.map((id) => invoicing.finalize(id)));

  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  const left = await Promise.all(ids.map(async (id) => minor((await invoicing.read(id)).residual)));
  expect(left.toSorted((one, other) => one - other)).toEqual([0, 0, 0, 2_000, ...Array(6).fill(3_000)]);
  expect(await openOf(paymentId)).toBe(0);
});

test('nothing is taken where the settings do not say so', async () => {
  const customerId = customers[4]!;
  await applied(false);
  const paymentId = await credit(customerId, 10_000);

  const { data } = await invoicing.finalize(await draft(customerId, '30.00'));

  expect(minor(data.finalizeInvoice.invoice.residual)).toBe(3_000);
  expect(await openOf(paymentId)).toBe(10_000);
});

test('after all of that every invariant holds', async () => {
  const { checks } = await (await openAcmeBooks(graph, owner)).integrity();

  expect(checks.filter(({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0)).toEqual([]);
});
