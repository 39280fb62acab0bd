import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money } from '../accounting/books.js';
import { minor, tillOf } from './payments.js';
import { openTill, type Till } from './till-by-hand.js';

let graph: Graph;
let till: Till;
let [owner, staff, stranger]: Client[] = [];
let desk: ReturnType<typeof tillOf>;
let customerId: string;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
  till = await openTill(graph);
  desk = tillOf(owner!);
  ({ customerId } = till);
  await eventually(async () =>
    expect(
      await graph.sql('select from billing.customers where customer_id = $1', [customerId]),
    ).toHaveLength(1),
  );
});
afterAll(() => graph?.stop());

const paymentOf = ({ data, errors }: any) => {
  expect(errors).toBeUndefined();
  return data.recordPayment.payment;
};
const invoiceState = async (id: string) => {
  const [row] = await graph.sql<{ status: string; residual: number }>(
    'select status, residual_minor::int as residual from billing.documents where id = $1',
    [id],
  );
  return [row!.status, row!.residual];
};
const eventsOf = async (recordId: string) =>
  (
    await graph.sql<{ type: string }>(
      'select event_type as type from kernel.event_log where record_id = $1 order by created_at, event_id',
      [recordId],
    )
  ).map(({ type }) => type);

test('a payment settles its invoice in part, the rest later, and too much is credit', async () => {
  const invoiceId = await till.invoice();
  const record = (amountMinor: number) =>
    desk.record({
      customerId,
      amount: money(amountMinor),
      allocations: [{ invoiceId, amount: money(amountMinor) }],
    });

  const first = paymentOf(await record(5_000));
  expect(await invoiceState(invoiceId)).toEqual(['finalized', 6_900]);
  const second = paymentOf(await record(8_000));

  expect(await invoiceState(invoiceId)).toEqual(['paid', 0]);
  expect([first, second].map((each) => [minor(each.allocated), minor(each.open)])).toEqual([
    [5_000, 0],
    [6_900, 1_100],
  ]);
  expect(first).toMatchObject({
    status: 'SUCCEEDED',
    method: 'BANK_TRANSFER',
    bankAmount: { amountMinor: '5000', currency: 'EUR' },
    createdBy: { email: acmeOwner.email },
  });
  const [allocation] = second.allocations.nodes;
  expect(await desk.posted(second.id)).toEqual({ receive: ['1000 80.00', '2200 -80.00'] });
  expect(await desk.posted(allocation.id)).toEqual({ settle: ['2200 69.00', '1100 -69.00'] });
  expect(await eventsOf(second.id)).toEqual(['payment.received', 'payment.allocated']);
  expect(await eventsOf(invoiceId)).toEqual(['invoice.paid']);
  const again = await desk.apply({ invoiceId, paymentId: second.id });
  expect(codeOf(again)).toBe('PAYMENT-002');
});

test('the oldest invoices are settled first; what they do not need is credit, or refuses the payment', async () => {
  const first = await till.invoice();
  const second = await till.invoice({ netMinor: 1_000, taxMinor: 190 });
  const before = (await desk.balance(customerId)).EUR;

  const refused = await desk.record({
    ...{ customerId, amount: money(1_000_000), isOldestFirst: true, excess: 'REFUSE' },
  });
  const payment = paymentOf(await desk.record({ customerId, amount: money(12_000), isOldestFirst: true }));

  expect(codeOf(refused)).toBe('PAYMENT-002');
  expect(await invoiceState(first)).toEqual(['paid', 0]);
  expect(await invoiceState(second)).toEqual(['finalized', 1_090]);
  expect(minor(payment.open)).toBe(0);
  expect((await desk.balance(customerId)).EUR).toEqual([
    before![0]! - 12_000,
    0,
    before![2],
    before![3]! - 12_000,
  ]);
});

test('an allocation is taken back once, with what it posted; its credit is used again', async () => {
  const [invoiceId, other] = [await till.invoice(), await till.invoice()];
  const payment = paymentOf(
    await desk.record({
      ...{ customerId, amount: money(11_900) },
      allocations: [{ invoiceId, amount: money(11_900) }],
    }),
  );
  const [allocation] = payment.allocations.nodes;

  const answers = await Promise.all([desk.release(allocation.id), desk.release(allocation.id)]);

  expect(answers.map(codeOf).toSorted()).toEqual(['PAYMENT-004', undefined]);
  expect(await invoiceState(invoiceId)).toEqual(['finalized', 11_900]);
  expect(await eventsOf(invoiceId)).toEqual(['invoice.paid', 'invoice.reopened']);
  const { releasedById } = answers.find(({ errors }) => !errors)!.data.releaseAllocation.allocation;
  expect(await desk.posted(releasedById)).toEqual({ release_settle: ['2200 -119.00', '1100 119.00'] });
  const applied = await desk.apply({ invoiceId: other, paymentId: payment.id, amount: money(1_900) });
  expect(applied.data.applyCredit.allocations).toMatchObject([{ amount: { amountMinor: '1900' } }]);
  expect(codeOf(await desk.apply({ invoiceId, paymentId: payment.id, amount: money(10_001) }))).toBe(
    'CREDIT-002',
  );
  expect(minor((await desk.payment(payment.id)).open)).toBe(10_000);
});

test('refunds: of credit, of an invoice that is open again, and never more than came in', async () => {
  const invoiceId = await till.invoice();
  const { id: paymentId } = paymentOf(
    await desk.record({
      ...{ customerId, amount: money(15_000) },
      allocations: [{ invoiceId, amount: money(15_000) }],
    }),
  );

  expect(codeOf(await desk.refund({ paymentId, amount: money(3_101) }))).toBe('REFUND-001');
  const { data } = await desk.refund({ paymentId, amount: money(3_100) });
  expect(data.refundPayment.refund).toMatchObject({
    ...{ kind: 'REFUND', status: 'SUCCEEDED', reason: 'Paid twice', creditNoteId: null },
    payment: { id: paymentId, open: { amountMinor: '0' } },
  });
  expect(await desk.posted(data.refundPayment.refund.id)).toEqual({ pay: ['2200 31.00', '1000 -31.00'] });
  const reopened = await desk.refund({ paymentId, amount: money(1_900), reopenInvoiceId: invoiceId });
  expect(codeOf(reopened)).toBeUndefined();
  expect(await invoiceState(invoiceId)).toEqual(['finalized', 1_900]);
  const back = await desk.chargeback({ paymentId, fee: money(1_500) });
  expect(back.data.recordChargeback.refund).toMatchObject({
    kind: 'CHARGEBACK',
    amount: { amountMinor: '10000' },
  });
  expect(await desk.posted(back.data.recordChargeback.refund.id)).toEqual({
    lose: ['2200 100.00', '1000 -100.00', '6800 15.00', '1000 -15.00'],
  });
  expect(await invoiceState(invoiceId)).toEqual(['finalized', 11_900]);
  expect(codeOf(await desk.chargeback({ paymentId }))).toBe('REFUND-001');
  expect(await eventsOf(paymentId)).toContain('payment.charged_back');
});

test('a reference is recorded once for a bank account', async () => {
  const record = () => desk.record({ customerId, externalReference: 'SEPA-1' });

  const answers = await Promise.all([record(), record()]);

  expect(answers.map(codeOf).toSorted()).toEqual(['PAYMENT-003', undefined]);
});

test.each([
  ['of nothing', () => ({ amount: money(0) }), 'VAL-001'],
  ['of a day that no books reach', () => ({ valueDate: '2201-01-01' }), 'VAL-001'],
  ['of nobody', () => ({ customerId: crypto.randomUUID() }), 'NOT-FOUND-001'],
  ['at a bank account of nobody', () => ({ bankAccountId: crypto.randomUUID() }), 'NOT-FOUND-001'],
  [
    'for an invoice of nobody',
    () => ({ allocations: [{ invoiceId: crypto.randomUUID(), amount: money(1) }] }),
    'NOT-FOUND-001',
  ],
  [
    'for more than it is',
    () => ({ allocations: [{ invoiceId: crypto.randomUUID(), amount: money(10_001) }] }),
    'VAL-001',
  ],
  ['in a currency without a rate', () => ({ amount: money(100, 'CHF') }), 'FX-001'],
])('a payment %s is refused, and nothing is written', async (_, input, code) => {
  const count = () => graph.sql('select from billing.payments');
  const before = (await count()).length;

  expect(codeOf(await desk.record({ customerId, ...input() }))).toBe(code);

  expect((await count()).length).toBe(before);
});

test('four callers: nobody, another business, staff, who record but do not pay back, the owner', async () => {
  const { id: paymentId } = paymentOf(await desk.record({ customerId }));
  const callers = [graph.nobody, stranger!, staff!, owner!].map(tillOf);
  const codes = async (run: (of: ReturnType<typeof tillOf>) => Promise<object>) =>
    (await Promise.all(callers.map(run))).map((answer) => codeOf(answer as never));

  expect(await codes((of) => of.record({ customerId }))).toEqual([
    ...['AUTH-004', 'NOT-FOUND-001', undefined, undefined],
  ]);
  expect(await codes((of) => of.refund({ paymentId, amount: money(1) }))).toEqual([
    ...['AUTH-004', 'NOT-FOUND-001', 'AUTH-004', undefined],
  ]);
});
