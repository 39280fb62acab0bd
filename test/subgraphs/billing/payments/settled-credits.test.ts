import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import { makeKey } from '../../../kit/api-keys.js';
import { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money, openAcmeBooks } from '../accounting/books.js';
import { faultsOf, type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';
import { invoicingOf } from '../invoicing/setup.js';
import { minor, tillOf } from './payments.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let till: ReturnType<typeof tillOf>;
let [customerId, otherId]: string[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  till = tillOf(owner);
  [customerId, otherId] = await invoicingOf(graph, owner).customersOf(acme.id, 2);
});
afterAll(() => graph?.stop());

const issue = () =>
  invoicing.issue({ customerId, issueDate: '2026-11-03', lines: [invoicing.line('100.00')] });
async function pay(amountMinor: number, invoiceId?: string, of = customerId): Promise<string> {
  const amount = money(amountMinor);
  const { data } = await till.record({
    ...{ customerId: of, amount },
    ...(invoiceId && { allocations: [{ invoiceId, amount }] }),
  });
  return data.recordPayment.payment.id;
}
/** What of the note settles and went back, is open, and of its invoice is left. */
const figuresOf = ({ data, errors }: Awaited<ReturnType<typeof till.credit>>) => {
  expect(errors).toBeUndefined();
  const { creditNote, invoice } = data.creditInvoice;
  const { credited, refunded, residual } = creditNote;
  return [
    creditNote.status,
    ...[credited, refunded, residual].map(minor),
    invoice.status,
    minor(invoice.residual),
  ];
};
const everything = (invoiceId: string, more: object = {}) =>
  till.credit({ invoiceId, isEverything: true, ...more });

test('a credit settles its invoice first', async () => {
  const invoice = await issue();

  const answer = await till.credit({ invoiceId: invoice.id, amount: money(5_000) });

  expect(figuresOf(answer)).toEqual(['PAID', 5_000, 0, 0, 'FINALIZED', 6_900]);
  const [allocation] = await graph.sql<{ id: string }>(
    'select id from billing.allocations where invoice_id = $1',
    [invoice.id],
  );
  expect(await till.posted(allocation!.id)).toEqual({ settle: ['2200 50.00', '1100 -50.00'] });
});

test('all of it stays open where it is to be kept', async () => {
  const invoice = await issue();

  const answer = await till.credit({ invoiceId: invoice.id, amount: money(5_000), apply: 'KEEP' });

  expect(figuresOf(answer)).toEqual(['FINALIZED', 0, 0, 5_000, 'FINALIZED', 11_900]);
});

test('what the invoice does not need stays open, or goes back through a payment', async () => {
  const [first, second] = [await issue(), await issue()];
  await pay(10_000, first.id);
  const paymentId = await pay(10_000, second.id);

  expect(figuresOf(await everything(first.id))).toEqual(['FINALIZED', 1_900, 0, 10_000, 'PAID', 0]);
  expect(figuresOf(await everything(second.id, { refundTo: paymentId }))).toEqual([
    ...['PAID', 1_900, 10_000, 0, 'PAID', 0],
  ]);
  const { allocated, refunded } = await till.payment(paymentId);
  expect([minor(allocated), minor(refunded)]).toEqual([10_000, 10_000]);
  const [refund] = await graph.sql<{ id: string; reason: string }>(
    'select id, reason from billing.refunds where payment_id = $1',
    [paymentId],
  );
  expect(refund!.reason).toBe('Came back');
  expect(await till.posted(refund!.id)).toEqual({ pay: ['2200 100.00', '1000 -100.00'] });
});

test('an invoice that needs all of it leaves nothing to go back', async () => {
  const invoice = await issue();
  const paymentId = await pay(1_000);

  const answer = await everything(invoice.id, { refundTo: paymentId });

  expect(figuresOf(answer)).toEqual(['PAID', 11_900, 0, 0, 'PAID', 0]);
  expect(minor((await till.payment(paymentId)).refunded)).toBe(0);
});

test.each([
  ['with less than that', () => pay(9_999), 'REFUND-001', undefined],
  ['of somebody else', () => pay(10_000, undefined, otherId), 'VAL-001', ['refundTo conflicting']],
  ['of nobody', () => Promise.resolve(crypto.randomUUID()), 'NOT-FOUND-001', undefined],
])('a payment %s takes nothing back, and no credit note is issued', async (_, paymentOf, code, faults) => {
  const invoice = await issue();
  await pay(10_000, invoice.id);
  const refundTo = await paymentOf();
  const counter = () =>
    graph.sql(
      `select last_sequence from kernel.number_counters c join kernel.number_series s on s.id = c.series_id
       where s.business_id = $1 and s.kind = 'credit_note' and s.code = 'CN'`,
      [acme.id],
    );
  const before = await counter();

  const answer = await everything(invoice.id, { refundTo });

  expect([codeOf(answer), faultsOf(answer)]).toEqual([code, faults]);
  expect(await counter()).toEqual(before);
  const { creditNoted, residual } = await invoicing.read(invoice.id);
  expect([minor(creditNoted), minor(residual)]).toEqual([0, 1_900]);
});

test('who credits and does not refund may credit, and have nothing go back', async () => {
  const invoice = await issue();
  const refundTo = await pay(11_900, invoice.id);
  const { secret } = await makeKey(owner, { scopes: ['invoices.view', 'invoices.credit'] });
  const clerk = tillOf(new Client(graph.url, secret));
  const input = { invoiceId: invoice.id, amount: money(100) };

  expect(codeOf(await clerk.credit({ ...input, refundTo }))).toBe('AUTH-009');
  expect(minor((await invoicing.read(invoice.id)).creditNoted)).toBe(0);
  expect(codeOf(await clerk.credit(input))).toBeUndefined();
});

test('after all of that every invariant holds', async () => {
  const { checks } = await (await openAcmeBooks(graph, owner)).integrity();

  expect(checks.filter(({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0)).toEqual([]);
});
