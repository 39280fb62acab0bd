import { settlementEntry } from '../../accounting/posting/allocation.rules.js';
import { discountEntry } from '../../accounting/posting/discount.rules.js';
import type { Entry } from '../../accounting/posting/entry.rules.js';
import type { ReducedGroup } from '../../accounting/posting/reduction.rules.js';
import { writeOffEntry } from '../../accounting/posting/write-off.rules.js';
import { settle } from '../../money/settle.rules.js';
import { earnedDiscount, splitByTaxes } from '../../money/split-by-taxes.rules.js';
import { cumulativeShare } from '../../../../shared/values/shares.js';
import {
  type CreditSide,
  dayOf,
  type InvoiceSide,
  later,
  openOf,
  type SettledTax,
  settledBy,
} from './settled-side.rules.js';
import { makeTaxDue } from './tax-due.rules.js';

/** An allocation as it is stored; a release is the negative of the one that it takes back. */
export interface AllocationRow {
  readonly id: string;
  readonly source: 'payment' | 'credit_note' | 'discount' | 'write_off';
  readonly paymentId: string | null;
  readonly creditNoteId: string | null;
  readonly invoiceId: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** What its credit was carried at in the currency of the books; zero for what is let off. */
  readonly baseSourceMinor: bigint;
  /** What receivables lose. */
  readonly baseInvoiceMinor: bigint;
  readonly entryDate: string;
  readonly reversesId: string | null;
}

/** A step of settling an invoice: the row, what is posted for it, and the invoice after it. */
export interface Step {
  readonly allocation: AllocationRow;
  readonly entries: readonly Entry[];
  readonly invoice: InvoiceSide;
}

/** A credit settles some of an invoice. The amount is within what both have left. */
export function useCredit(
  id: string,
  invoice: InvoiceSide,
  credit: CreditSide,
  amountMinor: bigint,
): Step & { readonly credit: CreditSide } {
  const settlement = settle(after(invoice, amountMinor), after(credit, amountMinor));
  const date = later(invoice.issueDate, dayOf(credit));
  const source = credit.kind === 'payment' ? { paymentId: credit.id } : { creditNoteId: credit.id };
  const posted = { id, date, currency: invoice.currency, amountMinor, invoiceId: invoice.id, source };
  const paid = {
    ...settledBy(invoice, amountMinor, settlement.baseInvoiceMinor),
    ...(credit.kind === 'payment'
      ? { paidMinor: invoice.paidMinor + amountMinor }
      : { creditedMinor: invoice.creditedMinor + amountMinor }),
  };
  const used = settledBy(credit, amountMinor, settlement.baseSourceMinor);
  const ofInvoice = makeTaxDue({ id, date }, paid, invoice.settledMinor);
  const ofCredit =
    used.kind === 'credit_note'
      ? makeTaxDue({ id, date }, used, credit.settledMinor)
      : { document: used, entry: null };
  const entries = [settlementEntry(posted, settlement), ofInvoice.entry, ofCredit.entry];
  return {
    allocation: {
      ...{ id, source: credit.kind, invoiceId: invoice.id, currency: invoice.currency, amountMinor },
      paymentId: credit.kind === 'payment' ? credit.id : null,
      creditNoteId: credit.kind === 'credit_note' ? credit.id : null,
      ...{ baseSourceMinor: settlement.baseSourceMinor, baseInvoiceMinor: settlement.baseInvoiceMinor },
      ...{ entryDate: date, reversesId: null },
    },
    entries: entries.filter((entry) => entry !== null),
    invoice: ofInvoice.document,
    credit: ofCredit.document,
  };
}

/** What is let off of an invoice. */
export interface LetOff {
  readonly source: 'discount' | 'write_off';
  readonly amountMinor: bigint;
  readonly date: string;
  /** Whether its taxes come back, in their shares. */
  readonly hasTaxRelief: boolean;
}

/** Some of an invoice is let off: a discount or a bad debt. Tax that would be due with a payment comes back at once. */
export function letOff(
  id: string,
  invoice: InvoiceSide,
  { source, amountMinor, date, hasTaxRelief }: LetOff,
): Step {
  const { totalMinor, settledMinor, baseTotalMinor, basePostedMinor } = after(invoice, amountMinor);
  const baseMinor = cumulativeShare(baseTotalMinor, totalMinor, settledMinor, basePostedMinor);
  const parts = hasTaxRelief
    ? partsOf(amountMinor, invoice.taxes)
    : [{ taxableMinor: amountMinor, taxes: [] }];
  const reduction = { id, date, invoiceId: invoice.id, currency: invoice.currency, baseMinor, parts };
  const reduced = source === 'discount' ? discountEntry(reduction) : writeOffEntry(reduction);
  const left = {
    ...settledBy(invoice, amountMinor, baseMinor),
    discountedMinor: invoice.discountedMinor + (source === 'discount' ? amountMinor : 0n),
  };
  const due = makeTaxDue({ id, date }, left, invoice.settledMinor);
  return {
    allocation: {
      ...{ id, source, paymentId: null, creditNoteId: null, invoiceId: invoice.id },
      ...{ currency: invoice.currency, amountMinor, baseSourceMinor: 0n, baseInvoiceMinor: baseMinor },
      ...{ entryDate: date, reversesId: null },
    },
    entries: [due.entry, reduced].filter((entry) => entry !== null),
    invoice: due.document,
  };
}

/**
 * What a payment of this day earns for being early; zero for one that was let off before. What is credited is not owed,
 * also while the credit is open: a discount on it would come back with the credit note once more.
 */
export function discountOf(invoice: InvoiceSide, valueDate: string): bigint {
  const { discountUntil: until, discountPercentE4: percentE4, discountedMinor } = invoice;
  const { creditedMinor, creditNotedMinor } = invoice;
  if (until === null || percentE4 === null || discountedMinor > 0n) return 0n;
  const credited = creditedMinor > creditNotedMinor ? creditedMinor : creditNotedMinor;
  const owed = { totalMinor: invoice.totalMinor - credited, percentE4, until };
  const earned = earnedDiscount(owed, invoice.paidMinor, valueDate);
  const left = openOf(invoice);
  return earned < left ? earned : left;
}

function after<S extends { readonly settledMinor: bigint }>(side: S, amountMinor: bigint): S {
  return { ...side, settledMinor: side.settledMinor + amountMinor };
}

function partsOf(amountMinor: bigint, taxes: readonly SettledTax[]): ReducedGroup[] {
  const groups = [...Map.groupBy(taxes, ({ group }) => group).values()];
  const shares = splitByTaxes(
    amountMinor,
    groups.map((group) => ({
      taxableMinor: group[0]!.taxableMinor,
      taxes: group.map(({ taxMinor }) => taxMinor),
    })),
  );
  return groups.map((group, index) => ({
    taxableMinor: shares[index]!.taxableMinor,
    taxes: group.map((tax, position) => ({ ...tax, taxMinor: shares[index]!.taxes[position]! })),
  }));
}
