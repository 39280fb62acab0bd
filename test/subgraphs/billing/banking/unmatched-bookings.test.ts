import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money } from '../accounting/books.js';
import { bankDeskOf } from './bank-desk.js';
import { type Bank, openBank } from './open-bank.js';

let graph: Graph;
let bank: Bank;
let [staff, stranger]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  bank = await openBank(graph, await graph.signIn(acmeOwner));
  [staff, stranger] = [await graph.signIn(acmeStaff), await graph.signIn(globexOwner)];
});
afterAll(() => graph?.stop());

test('what was recorded by hand is linked, and posted once', async () => {
  const { desk, till, invoicing, account, book, bankBalance } = bank;
  const recorded = (
    await till.record({
      customerId: invoicing.customerId,
      amount: money(7_700),
      bankAccountId: account,
      valueDate: '2026-11-19',
    })
  ).data.recordPayment.payment;
  const before = await bankBalance();
  const [booking, same] = [await book('77.00'), await book('77.00')];
  expect(await desk.suggestions(booking.id)).toMatchObject([
    { reason: 'RECORDED_PAYMENT', paymentId: recorded.id },
  ]);

  expect((await desk.match(booking.id, { paymentId: recorded.id })).errors).toBeUndefined();

  expect(await bankBalance()).toBe(before);
  const again = await desk.match(same.id, { paymentId: recorded.id });
  expect([codeOf(again), again.errors![0]!.message]).toEqual([
    'BANK-004',
    'Another booking is matched to it already; unmatch that one first.',
  ]);
  const refund = (await till.refund({ paymentId: recorded.id, amount: money(700) })).data.refundPayment
    .refund;
  const out = await book('7.00', { isOut: true });
  expect((await desk.match(out.id, { refundId: refund.id })).errors).toBeUndefined();
  expect((await desk.unmatch(booking.id)).data.unmatchBankTransaction.bankTransaction.state).toBe(
    'UNMATCHED',
  );
  // The payment was there before, and stays.
  expect(await till.payment(recorded.id)).toMatchObject({
    status: 'SUCCEEDED',
    open: { amountMinor: '7000' },
  });
});

test('taking a match back reopens the invoice, mirrors what was posted, and lets the booking be matched anew', async () => {
  const { desk, till, invoicing, issue, book, broken, eventsOf, bankBalance } = bank;
  const [invoice, right] = [await issue('40.00'), await issue('40.00')];
  const booking = await book('40.00');
  const before = await bankBalance();
  const { data } = await desk.match(booking.id, { invoices: [{ invoiceId: invoice.id }] });
  const paymentId = data.matchBankTransaction.bankTransaction.matches[0].targetId;

  const unmatched = await desk.unmatch(booking.id);

  expect(unmatched.data.unmatchBankTransaction.bankTransaction).toMatchObject({
    state: 'UNMATCHED',
    matches: [],
  });
  expect(await invoicing.read(invoice.id)).toMatchObject({
    status: 'FINALIZED',
    residual: { amountMinor: '4000' },
  });
  expect(await till.payment(paymentId)).toMatchObject({
    open: { amountMinor: '0' },
    refunded: { amountMinor: '4000' },
  });
  expect(await bankBalance()).toBe(before);
  expect(await eventsOf(paymentId)).toEqual([
    'payment.received',
    'payment.allocated',
    'payment.released',
    'payment.reversed',
  ]);
  expect((await desk.match(booking.id, { invoices: [{ invoiceId: right.id }] })).errors).toBeUndefined();
  expect((await invoicing.read(right.id)).status).toBe('PAID');
  expect(await eventsOf(booking.id)).toEqual([
    'bank_transaction.matched',
    'bank_transaction.unmatched',
    'bank_transaction.matched',
  ]);
  expect(codeOf(await desk.unmatch((await book('1.00')).id))).toBe('STATE-001');
  expect(await broken()).toEqual([]);
});

test('a payment of which some went back is not taken for none', async () => {
  const { desk, till, invoicing, book } = bank;
  const booking = await book('25.00');
  const { data } = await desk.match(booking.id, { customerId: invoicing.customerId });
  await till.refund({
    paymentId: data.matchBankTransaction.bankTransaction.matches[0].targetId,
    amount: money(500),
  });
  expect(codeOf(await desk.unmatch(booking.id))).toBe('PAYMENT-004');
  expect((await desk.booking(booking.id)).state).toBe('MATCHED');
});

test('a booking that concerns nothing is set aside, and comes back', async () => {
  const { desk, invoicing, book } = bank;
  const booking = await book('3.00');
  expect((await desk.ignore(booking.id)).data.ignoreBankTransaction.bankTransaction.state).toBe('IGNORED');
  expect(codeOf(await desk.match(booking.id, { customerId: invoicing.customerId }))).toBe('BANK-004');
  expect(await desk.suggestions(booking.id)).toEqual([]);
  expect((await desk.restore(booking.id)).data.restoreBankTransaction.bankTransaction.state).toBe(
    'UNMATCHED',
  );
  expect(codeOf(await desk.restore(booking.id))).toBe('STATE-001');
  await desk.match(booking.id, { customerId: invoicing.customerId });
  expect(codeOf(await desk.ignore(booking.id))).toBe('BANK-004');
});

test('what cannot be is refused with every fault at once', async () => {
  const { desk, invoicing, book } = bank;
  const [incoming, outgoing] = [await book('5.00'), await book('5.00', { isOut: true })];
  const faultsOf = async (id: string, input: object) =>
    (await desk.match(id, input)).errors![0]!.extensions.errors!.map(
      ({ field, code }: any) => `${field} ${code}`,
    );
  expect(await faultsOf(incoming.id, {})).toEqual(['bankTransactionId conflicting']);
  expect(await faultsOf(incoming.id, { customerId: invoicing.customerId, payout: money(500) })).toEqual([
    'bankTransactionId conflicting',
  ]);
  expect(await faultsOf(incoming.id, { payout: money(400, 'USD'), fee: money(1), memo: 'x' })).toEqual([
    ...['fee conflicting', 'memo conflicting', 'payout.currency one_of', 'payout.amountMinor too_small'],
  ]);
  expect(await faultsOf(outgoing.id, { customerId: invoicing.customerId, amount: money(499) })).toEqual([
    ...['invoices conflicting', 'amount conflicting'],
  ]);
  expect(codeOf(await desk.match(incoming.id, { customerId: invoicing.customerId, excess: 'REFUSE' }))).toBe(
    'PAYMENT-002',
  );
  expect((await desk.booking(incoming.id)).state).toBe('UNMATCHED');
});

test('the database itself refuses what no service writes', async () => {
  const { book } = bank;
  const booking = await book('9.00');
  const run = (text: string, ...values: unknown[]) =>
    graph.sql(text, values).then(
      () => undefined,
      (error: { code: string; constraint?: string }) => `${error.code} ${error.constraint ?? ''}`.trim(),
    );
  const match = (amount: number, target = 'ledger') =>
    run(
      `insert into billing.bank_matches (business_id, id, bank_transaction_id, target, target_id, amount_minor, is_made, created_at)
       values ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), $4, true, now())`,
      ...[acme.id, booking.id, target, amount],
    );
  expect(await match(899)).toBe('23514 bank_transactions_state');
  expect(await match(900, 'payment')).toBe('23514 bank_matches_of_target');
  expect(
    await run(
      `update billing.bank_transactions set state = 'matched', matched_minor = 900 where id = $1`,
      booking.id,
    ),
  ).toBe('42501');
  expect(await run('update billing.bank_transactions set amount_minor = 901 where id = $1', booking.id)).toBe(
    '23514 bank_transactions_frozen',
  );
  expect(await run('update billing.bank_transactions set remittance = null where id = $1', booking.id)).toBe(
    '23514 bank_transactions_frozen',
  );
  expect(await match(900)).toBeUndefined();
  expect(await match(900)).toBe('23514 bank_transactions_state');
});

test('who may not reconcile matches nothing', async () => {
  const { desk, invoicing, book, eventsOf } = bank;
  const booking = await book('8.00');
  const input = { customerId: invoicing.customerId };
  expect(codeOf(await bankDeskOf(staff!).match(booking.id, input))).toBe('AUTH-004');
  expect(codeOf(await bankDeskOf(stranger!).match(booking.id, input))).toBe('NOT-FOUND-001');
  expect((await desk.booking(booking.id)).state).toBe('UNMATCHED');
  expect(await eventsOf(booking.id)).toEqual([]);
});
