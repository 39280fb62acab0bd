import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settlementEntry } from '../../../../subgraphs/billing/accounting/posting/allocation.rules.js';
import { creditNoteEntry } from '../../../../subgraphs/billing/accounting/posting/credit-note.rules.js';
import { discountEntry } from '../../../../subgraphs/billing/accounting/posting/discount.rules.js';
import { invoiceEntry } from '../../../../subgraphs/billing/accounting/posting/invoice.rules.js';
import { mirrorOf } from '../../../../subgraphs/billing/accounting/posting/mirror.rules.js';
import { paymentEntry } from '../../../../subgraphs/billing/accounting/posting/payment.rules.js';
import { writeOffEntry } from '../../../../subgraphs/billing/accounting/posting/write-off.rules.js';
import { convert } from '../../../../subgraphs/billing/money/convert.rules.js';
import { settle } from '../../../../subgraphs/billing/money/settle.rules.js';
import { splitByTaxes } from '../../../../subgraphs/billing/money/split-by-taxes.rules.js';
import { splitCredit } from '../../../../subgraphs/billing/money/split-credit.rules.js';
import { groupsOf, invoiceOf, issued } from '../money/arbitraries.js';
import { balancesOf, creditNoteOf, isBalanced, postedOf, reducedBy } from './posted.js';

const rate = { from: 'EUR', to: 'USD', rate: '1.0842', on: '2026-12-05' };
const dollars = { currency: 'USD', baseCurrency: 'EUR', rate };

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
          const creditNote = creditNoteOf(invoice, invoiceOf(document, input), document, credit);
          entries.push(creditNoteEntry(creditNote));
          allocate('credit_note', creditNote.totalMinor, creditNote.baseTotalMinor, true);
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
      { numRuns: 500 },
    );
  });
});
