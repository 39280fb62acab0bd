import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money } from '../accounting/books.js';
import { minor } from '../payments/payments.js';
import { type Bank, openBank } from './open-bank.js';

let graph: Graph;
let bank: Bank;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  bank = await openBank(graph, owner);
});
afterAll(() => graph?.stop());

test('the payment of exactly one invoice, by reference or number: paid, posted and linked', async () => {
  const { desk, till, invoicing, account, issue, broken, eventsOf } = bank;
  const [byReference, byNumber, other] = [await issue('100.00'), await issue('50.00'), await issue('70.00')];
  await desk.importCamt(account, [
    { amount: '100.00', text: 'auto by reference', creditorReference: byReference.paymentReference },
    { amount: '50.00', text: `auto by number ${byNumber.number.replaceAll('-', ' ')}` },
    { amount: '69.99', text: `auto short ${other.number}` },
  ]);

  const first = await desk.bookingOf(account, 'auto by number', 'MATCHED');
  const second = await desk.bookingOf(account, byReference.paymentReference, 'MATCHED');

  expect(second).toMatchObject({
    state: 'MATCHED',
    matches: [{ target: 'PAYMENT', rule: 'CREDITOR_REFERENCE', isMade: true, createdBy: null }],
  });
  expect(first).toMatchObject({ matches: [{ rule: 'DOCUMENT_NUMBER', amount: { amountMinor: '5000' } }] });
  expect(await desk.bookingOf(account, 'auto short')).toMatchObject({ matches: [] });
  expect((await invoicing.read(byReference.id)).status).toBe('PAID');
  expect((await invoicing.read(other.id)).status).toBe('FINALIZED');
  const paymentId = first.matches[0].targetId;
  expect(await till.payment(paymentId)).toMatchObject({
    valueDate: '2026-11-20',
    amount: { amountMinor: '5000' },
    createdBy: null,
  });
  expect(await till.posted(paymentId)).toEqual({ receive: ['1000 50.00', '2200 -50.00'] });
  expect(await eventsOf(first.id)).toEqual(['bank_transaction.matched']);
  expect(await broken()).toEqual([]);
});

test('a booking pays two invoices of a customer, and the rest is credit', async () => {
  const { desk, till, invoicing, issue, book } = bank;
  const [one, other] = [await issue('30.00'), await issue('20.00')];
  const booking = await book('60.00');

  const { data, errors } = await desk.match(booking.id, {
    invoices: [{ invoiceId: one.id }, { invoiceId: other.id, amount: money(1_500) }],
  });

  expect(errors).toBeUndefined();
  const [match] = data.matchBankTransaction.bankTransaction.matches;
  expect(match).toMatchObject({
    target: 'PAYMENT',
    isMade: true,
    rule: null,
    createdBy: { email: acmeOwner.email },
  });
  const payment = await till.payment(match.targetId);
  expect([payment.allocated, payment.open].map(minor)).toEqual([4_500, 1_500]);
  expect(minor((await invoicing.read(other.id)).residual)).toBe(500);
  const { data: linked } = await owner.query(
    'query ($id: ID!) { payment(id: $id) { bankTransaction { id } } }',
    { id: match.targetId },
  );
  expect(linked.payment.bankTransaction.id).toBe(booking.id);
});

test('a fee that was kept on the way is posted beside the whole payment, and both sum to the booking', async () => {
  const { desk, till, invoicing, issue, book, broken, bankBalance } = bank;
  const invoice = await issue('100.00');
  const booking = await book('98.50');
  const before = await bankBalance();

  const { data } = await desk.match(booking.id, { invoices: [{ invoiceId: invoice.id }], fee: money(150) });

  const { matches } = data.matchBankTransaction.bankTransaction;
  expect(matches.map(({ target, amount }: any) => [target, amount.amountMinor])).toEqual([
    ['PAYMENT', '10000'],
    ['LEDGER', '-150'],
  ]);
  expect(await till.posted(matches[1].id)).toEqual({ book: ['1000 -1.50', '6800 1.50'] });
  expect((await invoicing.read(invoice.id)).status).toBe('PAID');
  expect(await bankBalance()).toBe(before + 9_850);
  expect(await broken()).toEqual([]);
});

test('an early payment earns its discount', async () => {
  const { desk, invoicing, issue, book } = bank;
  await owner.query(
    'mutation ($input: UpdateBillingSettingsInput!) { updateBillingSettings(input: $input) { billingSettings { version } } }',
    {
      input: { discountPercent: '2', discountDays: 30 },
    },
  );
  const invoice = await issue('100.00');
  await owner.query(
    'mutation ($input: UpdateBillingSettingsInput!) { updateBillingSettings(input: $input) { billingSettings { version } } }',
    {
      input: { discountPercent: null, discountDays: null },
    },
  );
  const booking = await book('98.00', { text: `early ${invoice.number}` });
  expect((await desk.suggestions(booking.id))[0]).toMatchObject({
    reason: 'EARLY_PAYMENT',
    invoices: [{ invoiceId: invoice.id, amount: { amountMinor: '9800' } }],
  });

  await desk.match(booking.id, { invoices: [{ invoiceId: invoice.id }] });

  expect(await invoicing.read(invoice.id)).toMatchObject({ status: 'PAID', paid: { amountMinor: '9800' } });
});

test('an amount of an account of the books, and a payout of a provider with its fees', async () => {
  const { desk, till, book, broken } = bank;
  const { data } = await owner.query('{ ledgerAccounts(first: 100) { nodes { id code } } }');
  const idOf = (code: string) =>
    data.ledgerAccounts.nodes.find((each: { code: string }) => each.code === code).id;
  const [fees, payout] = [await book('12.00', { isOut: true }), await book('95.00')];

  const booked = await desk.match(fees.id, { ledgerAccountId: idOf('6300'), memo: 'Rent' });
  const paidOut = await desk.match(payout.id, { payout: money(10_000) });

  const matchOf = (answer: any) => answer.data.matchBankTransaction.bankTransaction.matches[0];
  expect(await till.posted(matchOf(booked).id)).toEqual({ book: ['1000 -12.00', '6300 12.00'] });
  expect(await till.posted(matchOf(paidOut).id)).toEqual({
    payout: ['1000 95.00', '6800 5.00', '1020 -100.00'],
  });
  const [other] = [await book('1.00')];
  expect(codeOf(await desk.match(other.id, { ledgerAccountId: idOf('1100') }))).toBe('LEDGER-002');
  await desk.unmatch(fees.id);
  expect(await till.posted(matchOf(booked).id)).toEqual({
    book: ['1000 -12.00', '6300 12.00'],
    unmatch_book: ['1000 12.00', '6300 -12.00'],
  });
  expect(await broken()).toEqual([]);
});

test('a payment that somebody recorded already is not made again by itself', async () => {
  const { invoicing, till, desk, account, issue } = bank;
  const invoice = await issue('33.00');
  const recorded = await till.record({ customerId: invoicing.customerId, amount: money(3_300) });

  await desk.importCamt(account, [
    { amount: '33.00', text: `by hand ${invoice.number}` },
    { amount: '1.00', text: 'behind it' },
  ]);

  const matched = await issue('34.00');
  await desk.importCamt(account, [{ amount: '34.00', text: `by itself ${matched.number}` }]);
  await desk.bookingOf(account, 'by itself', 'MATCHED');
  const booking = await desk.bookingOf(account, 'by hand');
  expect((await desk.suggestions(booking.id)).map(({ reason }: any) => reason)).toEqual([
    'RECORDED_PAYMENT',
    'DOCUMENT_NUMBER',
  ]);
  const paymentId = recorded.data.recordPayment.payment.id;
  expect((await desk.match(booking.id, { paymentId })).errors).toBeUndefined();
});

test('what was recorded for another bank account is not on this one', async () => {
  const { invoicing, till, desk, book } = bank;
  const other = await desk.openAccount({});
  const recorded = await till.record({
    ...{ customerId: invoicing.customerId, amount: money(4_400), bankAccountId: other },
  });
  const booking = await book('44.00');

  const answer = await desk.match(booking.id, { paymentId: recorded.data.recordPayment.payment.id });

  expect(codeOf(answer)).toBe('BANK-003');
  expect((await desk.booking(booking.id)).state).toBe('UNMATCHED');
});
