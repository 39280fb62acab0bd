import { describe, expect, test } from '@jest/globals';
import { settlementEntry } from '../../../../subgraphs/billing/accounting/posting/allocation.rules.js';
import { discountEntry } from '../../../../subgraphs/billing/accounting/posting/discount.rules.js';
import { invoiceEntry } from '../../../../subgraphs/billing/accounting/posting/invoice.rules.js';
import { mirrorOf } from '../../../../subgraphs/billing/accounting/posting/mirror.rules.js';
import { paymentEntry } from '../../../../subgraphs/billing/accounting/posting/payment.rules.js';
import { writeOffEntry } from '../../../../subgraphs/billing/accounting/posting/write-off.rules.js';
import { convert } from '../../../../subgraphs/billing/money/convert.rules.js';
import { settle } from '../../../../subgraphs/billing/money/settle.rules.js';
import { documentOf, line } from '../money/arbitraries.js';
import { balancesOf, postedOf, reducedBy, shown } from './posted.js';

const [nineteen, seven] = [190_000n, 70_000n];
const rate = { from: 'EUR', to: 'USD', rate: '1.0842', on: '2026-12-05' };
const dollars = { currency: 'USD', baseCurrency: 'EUR', rate };
const inDollars = documentOf([
  line(1n, 100_000n, nineteen),
  line(1n, 25_050n, nineteen),
  line(1n, 9_999n, seven),
]);
const inEuros = documentOf([line(1n, 12_000n, nineteen), line(1n, 8_000n, seven)]);

describe('entries', () => {
  test('an invoice in dollars balances in euros without a line for rounding', () => {
    const entry = invoiceEntry(postedOf(inDollars, dollars))!;

    expect(shown(entry)).toEqual([
      'receivables 1471.21',
      'line 0 -922.33',
      'line 1 -231.05',
      'line 2 -92.22',
      'due 190000 -219.15',
      'due 70000 -6.46',
    ]);
    expect(entry.lines.map(({ foreignMinor }) => foreignMinor)).toEqual([
      159_509n,
      -100_000n,
      -25_050n,
      -9_999n,
      -23_760n,
      -700n,
    ]);
    expect(entry.taxLines).toMatchObject([
      { componentId: 'component 190000', isCredit: false, baseMinor: 115_338n, taxMinor: 21_915n },
      { componentId: 'component 70000', isCredit: false, baseMinor: 9_222n, taxMinor: 646n },
    ]);
  });

  test('a void invoice is its mirror, on its own day', () => {
    const entry = invoiceEntry(postedOf(inDollars, dollars))!;
    const mirror = mirrorOf(entry, { type: 'invoice', id: 'invoice', purpose: 'void' }, '2026-12-09');

    expect(mirror.date).toBe('2026-12-09');
    expect(balancesOf([entry, mirror])).toEqual({});
    expect(mirror.taxLines[0]).toMatchObject({ isCredit: false, baseMinor: -115_338n, taxMinor: -21_915n });
  });

  test('500.00 of it paid at 1.0711, the rest at 1.1013: a gain, a loss, and nothing left', () => {
    const invoice = postedOf(inDollars, dollars);
    let [settled, posted] = [0n, 0n];
    const entries = [
      { amountMinor: 50_000n, ofDay: '1.0711', valueDate: '2026-12-18' },
      { amountMinor: 109_509n, ofDay: '1.1013', valueDate: '2027-01-15' },
    ].flatMap(({ amountMinor, ofDay, valueDate }) => {
      const base = convert({ amountMinor, currency: 'USD' }, 'EUR', { ...rate, rate: ofDay });
      settled += amountMinor;
      const settlement = settle(
        { ...invoice, settledMinor: settled, basePostedMinor: posted },
        { totalMinor: amountMinor, baseTotalMinor: base, settledMinor: amountMinor, basePostedMinor: 0n },
      );
      posted += settlement.baseInvoiceMinor;
      const payment = paymentEntry({
        ...{ id: valueDate, valueDate, currency: 'USD', amountMinor, account: { accountId: 'bank' } },
        ...{ bankCurrency: 'EUR', bankAmountMinor: base, baseMinor: base },
      });
      const allocation = {
        ...{ id: valueDate, date: valueDate, currency: 'USD', amountMinor, invoiceId: 'invoice' },
        source: { paymentId: valueDate },
      };
      return [payment!, settlementEntry(allocation, settlement)!];
    });

    expect(entries.map(shown)).toEqual([
      ['bank 466.81', 'customer_credit -466.81'],
      ['customer_credit 466.81', 'receivables -461.17', 'exchange_gains -5.64'],
      ['bank 994.36', 'customer_credit -994.36'],
      ['customer_credit 994.36', 'receivables -1010.04', 'exchange_losses 15.68'],
    ]);
    expect(balancesOf([invoiceEntry(invoice)!, ...entries])).toMatchObject({
      bank: 146_117n,
      exchange_losses: 1_568n,
    });
    expect(balancesOf([invoiceEntry(invoice)!, ...entries])).not.toHaveProperty('receivables');
  });

  test('a discount for an early payment is less revenue and less tax', () => {
    const entry = discountEntry(reducedBy(inEuros, 457n, 457n))!;

    expect(shown(entry)).toEqual([
      'receivables -4.57',
      'early_payment_discounts 2.40',
      'due 190000 0.46',
      'early_payment_discounts 1.60',
      'due 70000 0.11',
    ]);
    expect(entry.taxLines).toMatchObject([
      { isCredit: true, baseMinor: 240n, taxMinor: 46n },
      { isCredit: true, baseMinor: 160n, taxMinor: 11n },
    ]);
  });

  test('a bad debt, with tax relief and without', () => {
    const withRelief = writeOffEntry(reducedBy(inEuros, 457n, 457n))!;
    const without = writeOffEntry({
      ...reducedBy(inEuros, 457n, 457n),
      parts: [{ taxableMinor: 457n, taxes: [] }],
    })!;

    expect(shown(withRelief)).toEqual([
      'receivables -4.57',
      'bad_debts 2.40',
      'due 190000 0.46',
      'bad_debts 1.60',
      'due 70000 0.11',
    ]);
    expect([shown(without), without.taxLines]).toEqual([['receivables -4.57', 'bad_debts 4.57'], []]);
  });
});
