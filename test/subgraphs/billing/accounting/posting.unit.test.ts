import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  settlementEntry,
  taxDueEntry,
} from '../../../../subgraphs/billing/accounting/posting/allocation.rules.js';
import { chargebackEntry } from '../../../../subgraphs/billing/accounting/posting/chargeback.rules.js';
import { creditNoteEntry } from '../../../../subgraphs/billing/accounting/posting/credit-note.rules.js';
import { discountEntry } from '../../../../subgraphs/billing/accounting/posting/discount.rules.js';
import { entryOf } from '../../../../subgraphs/billing/accounting/posting/entry.rules.js';
import { invoiceEntry } from '../../../../subgraphs/billing/accounting/posting/invoice.rules.js';
import { imbalanceOf, manualEntry } from '../../../../subgraphs/billing/accounting/posting/manual.rules.js';
import { mirrorOf } from '../../../../subgraphs/billing/accounting/posting/mirror.rules.js';
import { openingEntry } from '../../../../subgraphs/billing/accounting/posting/opening.rules.js';
import { paymentEntry } from '../../../../subgraphs/billing/accounting/posting/payment.rules.js';
import { refundEntry } from '../../../../subgraphs/billing/accounting/posting/refund.rules.js';
import { writeOffEntry } from '../../../../subgraphs/billing/accounting/posting/write-off.rules.js';
import { convert } from '../../../../subgraphs/billing/money/convert.rules.js';
import { settle } from '../../../../subgraphs/billing/money/settle.rules.js';
import { splitByTaxes } from '../../../../subgraphs/billing/money/split-by-taxes.rules.js';
import { splitCredit } from '../../../../subgraphs/billing/money/split-credit.rules.js';
import { documentOf, groupsOf, invoiceOf, issued, line } from '../money/arbitraries.js';
import { balancesOf, creditNoteOf, isBalanced, postedOf, reducedBy, shown } from './posted.js';

const [nineteen, seven] = [190_000n, 70_000n];
const rate = { from: 'EUR', to: 'USD', rate: '1.0842', on: '2026-12-05' };
const dollars = { currency: 'USD', baseCurrency: 'EUR', rate };
const euros = { currency: 'EUR', baseCurrency: 'EUR', rate: null };
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

  test('tax by cash is not due before its payment', () => {
    const document = documentOf([line(1n, 10_000n, nineteen), line(1n, 5_000n, seven)]);
    const invoice = { ...postedOf(document, euros), vatMethod: 'cash' } as const;
    const issue = invoiceEntry(invoice)!;
    const nothing = invoice.taxes.map(() => ({ taxMinor: 0n, baseTaxableMinor: 0n, baseTaxMinor: 0n }));
    const first = taxDueEntry({ id: 'first', date: '2026-12-01' }, 'invoice', invoice, 10_000n, nothing)!;
    const before = first.taxLines.map(({ baseMinor, taxMinor }) => ({
      ...{ taxMinor, baseTaxableMinor: baseMinor, baseTaxMinor: taxMinor },
    }));
    const second = taxDueEntry({ id: 'second', date: '2026-12-02' }, 'invoice', invoice, 17_250n, before)!;

    expect([shown(issue).slice(3), issue.taxLines]).toEqual([
      ['pending 190000 -19.00', 'pending 70000 -3.50'],
      [],
    ]);
    expect([first, second].map(shown)).toEqual([
      ['pending 190000 11.01', 'due 190000 -11.01', 'pending 70000 2.03', 'due 70000 -2.03'],
      ['pending 190000 7.99', 'due 190000 -7.99', 'pending 70000 1.47', 'due 70000 -1.47'],
    ]);
    expect([first, second].map(({ taxLines }) => taxLines.map(({ baseMinor }) => baseMinor))).toEqual([
      [5_797n, 2_899n],
      [4_203n, 2_101n],
    ]);
    const credit = taxDueEntry(
      { id: 'third', date: '2026-12-03' },
      'credit_note',
      invoice,
      17_250n,
      nothing,
    )!;
    expect(shown(credit)[0]).toBe('pending 190000 -19.00');
    expect(credit.taxLines[0]).toMatchObject({ isCredit: true, baseMinor: 10_000n, taxMinor: 1_900n });
  });

  test('a refund frees credit at what it was carried for, a chargeback costs its fee besides', () => {
    const refund = {
      ...{ id: 'refund', date: '2027-03-01', currency: 'USD', amountMinor: 1_000n },
      ...{ carriedBaseMinor: 922n, paidBaseMinor: 900n, creditOf: { paymentId: 'payment' } },
      account: { role: 'provider_clearing' },
    } as const;
    const fee = { currency: 'EUR', amountMinor: 1_500n, baseMinor: 1_500n };

    expect(shown(refundEntry(refund)!)).toEqual([
      'customer_credit 9.22',
      'provider_clearing -9.00',
      'exchange_gains -0.22',
    ]);
    expect(shown(chargebackEntry({ ...refund, carriedBaseMinor: 890n, fee })!)).toEqual([
      'customer_credit 8.90',
      'provider_clearing -9.00',
      'exchange_losses 0.10',
      'fees 15.00',
      'provider_clearing -15.00',
    ]);
  });

  test('opening balances and what people write', () => {
    const lines = [
      { accountId: 'bank', side: 'debit', amountMinor: 50_000n },
      { accountId: 'loan', side: 'credit', amountMinor: 20_000n, memo: 'Bank of Berlin' },
    ] as const;
    const rest = { accountId: 'equity', side: 'credit', amountMinor: 30_000n } as const;

    expect(shown(openingEntry('opening', '2026-12-31', 'EUR', lines)!)).toEqual([
      'bank 500.00',
      'loan -200.00',
      'opening_balances -300.00',
    ]);
    expect(imbalanceOf(lines)).toBe(30_000n);
    expect(() => manualEntry('manual', '2026-12-31', 'EUR', lines)).toThrow('30000 out of balance');
    expect(shown(manualEntry('manual', '2026-12-31', 'EUR', [...lines, rest])!)).toEqual([
      'bank 500.00',
      'loan -200.00',
      'equity -300.00',
    ]);
  });

  test('of nothing there is no entry', () => {
    expect(invoiceEntry(postedOf(documentOf([line(1n, 0n, nineteen)]), euros))).toBeNull();
    expect(entryOf({ type: 'manual', id: 'manual', purpose: 'post' }, '2026-12-31', [])).toBeNull();
  });
});

describe('whatever the invoice', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 4 });
  const rates = fc.bigInt({ min: 300_000n, max: 3_000_000n }).map((units) => ({
    ...rate,
    rate: `${units / 1_000_000n}.${String(units % 1_000_000n).padStart(6, '0')}`,
  }));

  test('every entry balances; when all is credited, paid, let off or written off, nothing is open', () => {
    fc.assert(
      fc.property(issued, shares, rates, rates, ({ input, document }, parts, ofIssue, ofPayments) => {
        if (document.totalMinor === 0n) return;
        const invoice = postedOf(document, { ...dollars, rate: ofIssue });
        const entries = [invoiceEntry(invoice)];
        let [settled, posted] = [0n, 0n];
        const step = (amount: bigint) => {
          settled += amount;
          return { ...invoice, settledMinor: settled, basePostedMinor: posted };
        };
        const allocate = (id: string, amountMinor: bigint, whole: bigint, isNote = false) => {
          const source = {
            totalMinor: amountMinor,
            baseTotalMinor: whole,
            settledMinor: amountMinor,
            basePostedMinor: 0n,
          };
          const settlement = settle(step(amountMinor), source);
          posted += settlement.baseInvoiceMinor;
          const by = isNote ? { creditNoteId: id } : { paymentId: id };
          const allocation = {
            id,
            date: '2026-12-18',
            currency: 'USD',
            amountMinor,
            invoiceId: 'invoice',
            source: by,
          };
          entries.push(settlementEntry(allocation, settlement));
        };

        const { credit } = splitCredit(invoiceOf(document, input), [], {
          grossMinor: document.totalMinor / 3n,
        });
        if (credit) {
          const note = creditNoteOf(invoice, invoiceOf(document, input), document, credit);
          entries.push(creditNoteEntry(note));
          allocate('note', note.totalMinor, note.baseTotalMinor, true);
        }
        for (const [index, part] of parts.entries()) {
          const amountMinor = ((document.totalMinor - settled) * BigInt(part)) / 1_200n;
          if (amountMinor === 0n) continue;
          const baseMinor = convert({ amountMinor, currency: 'USD' }, 'EUR', ofPayments);
          const payment = {
            id: `payment ${index}`,
            valueDate: '2026-12-18',
            currency: 'USD',
            amountMinor,
            baseMinor,
          };
          const bank = { account: { accountId: 'bank' }, bankCurrency: 'EUR', bankAmountMinor: baseMinor };
          entries.push(paymentEntry({ ...payment, ...bank }));
          allocate(payment.id, amountMinor, baseMinor);
        }
        for (const reduce of [discountEntry, writeOffEntry]) {
          const left = document.totalMinor - settled;
          const amount = reduce === discountEntry ? left / 2n : left;
          const { baseInvoiceMinor } = settle(step(amount), step(0n));
          posted += baseInvoiceMinor;
          entries.push(amount === 0n ? null : reduce(reducedBy(document, amount, baseInvoiceMinor)));
        }

        const written = entries.filter((entry) => entry !== null);
        const balances = balancesOf(written);
        expect(written.every(isBalanced)).toBe(true);
        expect([balances.receivables, balances.customer_credit]).toEqual([undefined, undefined]);
        const mirrors = written.map((entry) => mirrorOf(entry, entry.source, '2026-12-31'));
        expect(balancesOf([...written, ...mirrors])).toEqual({});
      }),
      { numRuns: 2_000 },
    );
  });

  test('a split by taxes posts what it splits', () => {
    fc.assert(
      fc.property(issued, fc.bigInt({ min: 1n, max: 10n ** 6n }), ({ document }, base) => {
        if (document.totalMinor === 0n) return;
        const entry = discountEntry(reducedBy(document, document.totalMinor, base))!;
        expect(isBalanced(entry)).toBe(true);
        expect(balancesOf([entry]).receivables).toBe(-base);
        expect(splitByTaxes(document.totalMinor, groupsOf(document))).toEqual(groupsOf(document));
      }),
      { numRuns: 1_000 },
    );
  });
});
