import { describe, expect, test } from '@jest/globals';
import {
  automaticMatches,
  type OpenInvoice,
} from '../../../../subgraphs/billing/banking/bank-matches/automatic-match.rules.js';
import { referencesOf } from '../../../../subgraphs/billing/banking/bank-matches/booking-references.rules.js';
import {
  type CandidateInvoice,
  suggestInvoices,
} from '../../../../subgraphs/billing/banking/bank-matches/match-suggestion.rules.js';
import { sumOfInvoices } from '../../../../subgraphs/billing/banking/bank-matches/sum-of-invoices.rules.js';
import { creditorReference } from '../../../../subgraphs/billing/invoicing/documents/creditor-reference.rules.js';

const none = { creditorReference: null, remittance: null, endToEndId: null };
const invoice = (
  sequence: number,
  residual: number,
  more: Partial<CandidateInvoice> = {},
): CandidateInvoice => {
  const number = `INV-2026-${String(sequence).padStart(5, '0')}`;
  return {
    ...{
      id: `i${sequence}`,
      number,
      paymentReference: creditorReference(number),
      customerId: 'ada',
      currency: 'EUR',
    },
    ...{ residualMinor: BigInt(residual), earnedMinor: 0n, isOfCounterparty: false, ...more },
  };
};
const booking = (id: string, amount: number, texts: Partial<typeof none> | { remittance: string }) => ({
  ...{ id, currency: 'EUR', amountMinor: BigInt(amount) },
  references: referencesOf({ ...none, ...texts }),
});
const matchesOf = (bookings: ReturnType<typeof booking>[], invoices: OpenInvoice[]) =>
  automaticMatches(bookings, invoices).map(({ booking: { id }, match }) => [
    id,
    match.invoice.id,
    match.rule,
  ]);

describe('numbers and references in what payers write', () => {
  test.each([
    'INV-2026-00042',
    'inv 2026 00042',
    'Rechnung Nr.INV/2026/00042 vom 3.11., danke',
    'INV202600042',
    'INV-2026-0 0042',
    'Invoice:INV_2026_00042;customer 17',
  ])('%s names the invoice', (remittance) => {
    expect(matchesOf([booking('b', 100, { remittance })], [invoice(42, 100)])).toEqual([
      ['b', 'i42', 'document_number'],
    ]);
  });

  test.each(['INV-2026-000421', 'INV-2026-0004', 'XINV-2026-00042', '2026-00042', 'INV-2026', '42'])(
    '%s does not',
    (remittance) => {
      expect(matchesOf([booking('b', 100, { remittance })], [invoice(42, 100)])).toEqual([]);
    },
  );

  test('a creditor reference is one with check digits that fit, wherever it stands', () => {
    const reference = creditorReference('INV-2026-00042')!;
    const wrong = `RF00${reference.slice(4)}`;
    const byReference = [['b', 'i42', 'creditor_reference']];
    expect(
      matchesOf([booking('b', 100, { creditorReference: reference } as never)], [invoice(42, 100)]),
    ).toEqual(byReference);
    expect(matchesOf([booking('b', 100, { remittance: 'RF36 INV2 0260 0042' })], [invoice(42, 100)])).toEqual(
      byReference,
    );
    expect(matchesOf([booking('b', 100, { remittance: wrong })], [invoice(42, 100)])).toEqual([]);
  });

  test('a number of fewer than four characters is too little to match by', () => {
    const short = { ...invoice(1, 100), number: 'A42', paymentReference: creditorReference('A42') };
    expect(matchesOf([booking('b', 100, { remittance: 'A42' })], [short])).toEqual([]);
  });

  test('a text that is made to be slow is read at once', () => {
    const words = Array.from({ length: 400 }, (_, index) => `a${index}`).join(' ');
    expect(referencesOf({ ...none, remittance: words }).ofNumbers.size).toBeLessThan(1_000);
  });
});

describe('automatic matches', () => {
  const remittance = 'INV-2026-00001 INV-2026-00002';

  test('need what is left of the invoice, to the minor unit and in its currency', () => {
    const paid = (amount: number, more: object = {}) =>
      matchesOf([{ ...booking('b', amount, { remittance }), ...more }], [invoice(1, 100)]);
    expect(paid(100)).toHaveLength(1);
    expect([paid(99), paid(101), paid(-100), paid(100, { currency: 'USD' })]).toEqual([[], [], [], []]);
  });

  test('are none where two invoices fit', () => {
    expect(matchesOf([booking('b', 100, { remittance })], [invoice(1, 100), invoice(2, 100)])).toEqual([]);
    expect(matchesOf([booking('b', 100, { remittance })], [invoice(1, 100), invoice(2, 200)])).toEqual([
      ['b', 'i1', 'document_number'],
    ]);
  });

  test('the reference decides before the number', () => {
    const texts = { remittance: `RF36INV202600042 and INV-2026-00001` };
    expect(matchesOf([booking('b', 100, texts)], [invoice(1, 100), invoice(42, 100)])).toEqual([
      ['b', 'i42', 'creditor_reference'],
    ]);
  });

  test('an invoice is paid once: who pays twice is for a person to see', () => {
    const twice = [
      booking('b', 100, { remittance: 'INV-2026-00001' }),
      booking('c', 100, { remittance: 'INV-2026-00001' }),
    ];
    expect(matchesOf(twice, [invoice(1, 100)])).toEqual([['b', 'i1', 'document_number']]);
  });
});

describe('suggestions', () => {
  const suggested = (amount: number, remittance: string, invoices: CandidateInvoice[]) =>
    suggestInvoices(booking('b', amount, { remittance }), invoices).map(({ reason, uses, feeMinor }) => [
      reason,
      uses.map((use) => `${use.invoice.id} ${use.amountMinor}`).join(', '),
      ...(feeMinor === null ? [] : [Number(feeMinor)]),
    ]);

  test('an invoice that is named with another amount: less, less a discount or a fee, more', () => {
    const named = (amount: number, more: object = {}) =>
      suggested(amount, 'INV-2026-00001', [invoice(1, 10_000, more)]);
    expect(named(10_000)).toEqual([['document_number', 'i1 10000']]);
    expect(named(5_000)).toEqual([['partial', 'i1 5000']]);
    expect(named(9_800, { earnedMinor: 200n })).toEqual([['early_payment', 'i1 9800']]);
    expect(named(9_800)).toEqual([['less_fee', 'i1 10000', 200]]);
    expect(named(9_499)).toEqual([['partial', 'i1 9499']]);
    expect(named(12_000)).toEqual([['over', 'i1 10000']]);
  });

  test('the amount of an invoice of the same counterparty, and of no other', () => {
    const invoices = [
      invoice(1, 10_000, { isOfCounterparty: true }),
      invoice(2, 10_000, { customerId: 'bo' }),
    ];
    expect(suggested(10_000, 'Thanks', invoices)).toEqual([['amount_of_counterparty', 'i1 10000']]);
  });

  test('several invoices of one customer sum to it, those that it names first', () => {
    const invoices = [
      invoice(1, 1_000),
      invoice(2, 2_000),
      invoice(3, 3_000),
      invoice(4, 3_000, { customerId: 'bo' }),
    ];
    expect(suggested(6_000, 'INV-2026-00001', invoices)[0]).toEqual([
      'sum_of_invoices',
      'i1 1000, i2 2000, i3 3000',
    ]);
    expect(suggested(3_000, 'INV-2026-00001 INV-2026-00002', invoices)[0]).toEqual([
      'sum_of_invoices',
      'i1 1000, i2 2000',
    ]);
    expect(suggested(4_000, 'Thanks', invoices)).toEqual([]);
  });

  test('up to twelve invoices are summed, and an answer always comes', () => {
    const ones = Array.from({ length: 13 }, (_, index) => invoice(index + 1, 100));
    expect(sumOfInvoices(1_200n, ones)).toHaveLength(12);
    expect(sumOfInvoices(1_300n, ones)).toBeNull();
    const even = Array.from({ length: 60 }, (_, index) => invoice(index + 1, 2 * (index + 1)));
    expect(sumOfInvoices(1_001n, even)).toBeNull();
  });
});
