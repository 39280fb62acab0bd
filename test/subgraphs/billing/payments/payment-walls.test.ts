import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { openTill, type Till } from './till-by-hand.js';

let graph: Graph;
let till: Till;
/** An invoice of 119.00, a payment of 150.00 and a credit note of 59.50 of that invoice; new for each test. */
let [invoiceId, paymentId, creditNoteId]: string[] = [];

const statement = (text: string, ...values: unknown[]) => till.statement(text, ...values);
const allocate = (row: object) => till.allocate({ invoiceId: invoiceId!, ...row });
const refund = (row: object) => till.refund({ paymentId: paymentId!, ...row });
const release = (id: string, under?: string) => till.release(id, under);
const state = () => till.state([invoiceId!, creditNoteId!, paymentId!]);
const untouched = {
  ...{ status: 'finalized', paid: 0, credited: 0, residual: 11_900, noteOpen: 5_950 },
  ...{ allocated: 0, refunded: 0, open: 15_000 },
};

beforeAll(async () => {
  graph = await leaseGraph();
  till = await openTill(graph);
});
beforeEach(async () => {
  [invoiceId, creditNoteId, paymentId] = await till.fill();
});
afterAll(() => graph?.stop());

describe('an allocation moves the counters of both sides', () => {
  test('of a payment: in part, then all of the invoice, and back', async () => {
    const first = randomUUID();
    expect(await allocate({ id: first, paymentId, amountMinor: 5_000 })).toBeUndefined();
    expect(await state()).toMatchObject({ status: 'finalized', paid: 5_000, residual: 6_900, open: 10_000 });

    expect(await allocate({ paymentId, amountMinor: 6_900 })).toBeUndefined();
    expect(await state()).toMatchObject({ status: 'paid', paid: 11_900, residual: 0, open: 3_100 });

    expect(await release(first)).toBeUndefined();
    expect(await state()).toMatchObject({ status: 'finalized', paid: 6_900, residual: 5_000, open: 8_100 });
  });

  test('of a credit note', async () => {
    expect(await allocate({ creditNoteId, amountMinor: 5_950 })).toBeUndefined();

    expect(await state()).toMatchObject({ credited: 5_950, residual: 5_950, noteOpen: 0 });
  });
});

describe('what is refused moves nothing', () => {
  test.each([
    [
      'more than is left of the invoice',
      () => allocate({ paymentId, amountMinor: 11_901 }),
      '23514 documents_residual',
    ],
    [
      'more than a credit note has open',
      () => allocate({ creditNoteId, amountMinor: 5_951 }),
      '23514 documents_residual',
    ],
    [
      'another currency',
      () => allocate({ paymentId, amountMinor: 1, currency: 'USD' }),
      '23514 allocations_settle_invoice',
    ],
    [
      'a credit note in place of an invoice',
      () => allocate({ paymentId, amountMinor: 1, invoiceId: creditNoteId }),
      '23514 allocations_settle_invoice',
    ],
    [
      'an invoice in place of a credit note',
      () => allocate({ creditNoteId: invoiceId, amountMinor: 1 }),
      '23514 allocations_use_credit',
    ],
    [
      'less than nothing without an allocation that it takes back',
      () => allocate({ paymentId, amountMinor: -1 }),
      '23514 allocations_release_is_negative',
    ],
    ['a payment that is none', () => allocate({ paymentId: randomUUID(), amountMinor: 1 }), '23503'],
    [
      'forged counters of a payment',
      () => statement('update billing.payments set allocated_minor = 0, refunded_minor = 1'),
      '42501',
    ],
    [
      'forged counters of an invoice',
      () =>
        statement(
          "update billing.documents set paid_minor = 11900, status = 'paid' where id = $1",
          invoiceId,
        ),
      '42501',
    ],
    [
      'another amount of a payment',
      () =>
        statement(
          'update billing.payments set amount_minor = 1, bank_amount_minor = 1 where id = $1',
          paymentId,
        ),
      '23514',
    ],
    [
      'another day of a payment',
      () => statement("update billing.payments set value_date = '2026-01-01' where id = $1", paymentId),
      '23514 payments_frozen',
    ],
    [
      'a payment that is called off when it is there',
      () => statement("update billing.payments set status = 'cancelled' where id = $1", paymentId),
      '23514 payments_frozen',
    ],
    ['a payment that is deleted', () => statement('delete from billing.payments'), '42501'],
    [
      'an allocation that changes',
      () => statement('update billing.allocations set amount_minor = 1'),
      '42501',
    ],
    ['an allocation that is deleted', () => statement('delete from billing.allocations'), '42501'],
    ['a refund that is deleted', () => statement('delete from billing.refunds'), '42501'],
    ['a bank account that is deleted', () => statement('delete from billing.bank_accounts'), '42501'],
    ['more than the payment', () => refund({ amountMinor: 15_001 }), '23514'],
    [
      'more than the credit note, through a payment that is larger',
      () => refund({ creditNoteId, amountMinor: 5_951 }),
      '23514 documents_residual',
    ],
    [
      'a refund in another currency',
      () => refund({ amountMinor: 1, currency: 'USD' }),
      '23514 refunds_of_payment',
    ],
  ])('%s', async (_, attempt, failure) => {
    expect(await attempt()).toMatch(new RegExp(`^${failure}`));

    expect(await state()).toEqual(untouched);
  });

  test('a part of a payment that settles an invoice', async () => {
    await allocate({ paymentId, amountMinor: 11_900 });

    expect(await refund({ amountMinor: 3_101 })).toBe('23514 payments_within_amount');
    expect(await state()).toMatchObject({ refunded: 0, open: 3_100 });
  });

  test('a second release, a release of a release, and one that is no mirror', async () => {
    const id = randomUUID();
    await allocate({ id, paymentId, amountMinor: 5_000 });
    const wrong = (more: object) => allocate({ paymentId, amountMinor: -5_000, reversesId: id, ...more });

    expect(await wrong({ amountMinor: -4_999 })).toBe('23514 allocations_release_mirrors');
    expect(await wrong({ paymentId: undefined, creditNoteId })).toBe('23514 allocations_release_mirrors');
    const releaseId = randomUUID();
    expect(await release(id, releaseId)).toBeUndefined();
    expect(await release(id)).toBe('23505 allocations_reverses_unique');
    expect(await wrong({ reversesId: releaseId })).toBe('23514 allocations_release_mirrors');
    expect(await state()).toEqual(untouched);
  });
});

describe('refunds', () => {
  test('what is under way counts, what failed is given back, what is final stays', async () => {
    const id = randomUUID();
    expect(await refund({ id, amountMinor: 15_000, status: 'pending' })).toBeUndefined();
    expect(await state()).toMatchObject({ refunded: 15_000, open: 0 });
    expect(await refund({ amountMinor: 1 })).toMatch(/^23514/);

    expect(await statement("update billing.refunds set status = 'failed' where id = $1", id)).toBeUndefined();

    expect(await state()).toMatchObject({ refunded: 0, open: 15_000 });
    expect(
      await statement("update billing.refunds set status = 'succeeded', paid_on = now() where id = $1", id),
    ).toBe('23514 refunds_frozen');
  });

  test('the credit of a credit note goes back through the payment, whose own credit stays', async () => {
    await allocate({ paymentId, amountMinor: 11_900 });

    expect(await refund({ creditNoteId, amountMinor: 5_950 })).toBeUndefined();

    expect(await state()).toMatchObject({ noteOpen: 0, refunded: 5_950, open: 3_100 });
    expect(await refund({ amountMinor: 3_100 })).toBeUndefined();
    expect(await state()).toMatchObject({ refunded: 9_050, open: 0 });
  });
});

test('two at once never take more than there is', async () => {
  const attempts = Array.from({ length: 12 }, (_, index) =>
    index % 2 === 0 ? allocate({ paymentId, amountMinor: 4_000 }) : refund({ amountMinor: 4_000 }),
  );

  const failures = (await Promise.all(attempts)).filter((failure) => failure !== undefined);

  expect(failures.filter((failure) => !failure.startsWith('23514'))).toEqual([]);
  const { paid, allocated, refunded, open, residual } = (await state()) as Record<string, number>;
  expect([allocated! + refunded! + open!, paid! + residual!]).toEqual([15_000, 11_900]);
  expect(failures).toHaveLength(12 - (allocated! + refunded!) / 4_000);
  expect(Math.min(open!, residual!)).toBeLessThan(4_000);
});
