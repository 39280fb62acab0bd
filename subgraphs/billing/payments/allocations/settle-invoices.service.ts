import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import { type Posting, postEntries } from '../../accounting/ledger-entries/post-entries.service.js';
import { otherCurrency, paymentState } from '../errors.js';
import { insertAllocations } from './allocations.store.js';
import { recordAllocations, recordSettled } from './record-allocations.rules.js';
import { discountOf, type LetOff, letOff, type Step, useCredit } from './settle-step.rules.js';
import { type CreditSide, dayOf, type InvoiceSide, openOf } from './settled-side.rules.js';

/** A step of settling, and the invoice before it. */
export type PlannedStep = Step & { readonly before: InvoiceSide };

/** What a credit does to an invoice: the steps, and both sides after them. */
export interface PlannedUse {
  readonly steps: readonly PlannedStep[];
  readonly invoice: InvoiceSide;
  readonly credit: CreditSide;
}

/**
 * Has a credit settle some of an invoice, and lets off what the payment earns for being early. Plans only: `writeSteps`
 * writes. The amount is within what both have left; `refuseUnfit` was asked before.
 */
export function planUse(
  unit: UnitOfWork,
  before: InvoiceSide,
  credit: CreditSide,
  amountMinor: bigint,
): PlannedUse {
  const step = useCredit(unit.newId(), before, credit, amountMinor);
  const used = { ...step, before };
  const earned = credit.kind === 'payment' ? discountOf(step.invoice, credit.valueDate) : 0n;
  if (earned === 0n) return { steps: [used], invoice: step.invoice, credit: step.credit };
  const { entryDate: date } = step.allocation;
  const off = { source: 'discount', amountMinor: earned, date, hasTaxRelief: true } as const;
  const discount = planLetOff(unit, step.invoice, off);
  return { steps: [used, discount], invoice: discount.invoice, credit: step.credit };
}

/** Lets some of an invoice off: `writeSteps` writes it. Without tax that is due already, tax relief is the rule. */
export function planLetOff(unit: UnitOfWork, before: InvoiceSide, off: LetOff): PlannedStep {
  const hasTaxRelief = off.hasTaxRelief || before.vatMethod === 'cash';
  return { ...letOff(unit.newId(), before, { ...off, hasTaxRelief }), before };
}

/** What more a transaction posts, in front of what its steps post. */
export interface MorePostings {
  readonly postings?: readonly Posting[];
  /** Whether a person chose the day of the steps: it is refused in a closed month. */
  readonly isDayChosen?: true;
}

/** Writes steps: allocations, whose triggers move the counters of both sides, entries of the ledger, and events. */
export async function writeSteps(
  unit: UnitOfWork,
  today: string,
  steps: readonly PlannedStep[],
  { postings = [], isDayChosen }: MorePostings = {},
): Promise<void> {
  insertAllocations(
    unit,
    steps.map(({ allocation }) => allocation),
  );
  const ofSteps = steps.flatMap((step) =>
    step.entries.map((entry) => ({ entry, description: descriptionOf(step), isDayChosen })),
  );
  await postEntries(unit, today, [...postings, ...ofSteps]);
  recordAllocations(
    unit,
    'allocated',
    steps.map(({ allocation, before }) => ({ allocation, customerId: before.customerId })),
  );
  recordSettled(unit, steps);
}

const words = {
  payment: 'Payment of',
  credit_note: 'Credit for',
  discount: 'Discount on',
  write_off: 'Write-off of',
};

function descriptionOf({ allocation, before }: PlannedStep): string {
  return `${words[allocation.source]} ${before.number}`;
}

/**
 * PAYMENT-001 for another currency, PAYMENT-004 for a void invoice, VAL-001 at `path` for the invoice of another customer.
 */
export function refuseUnfit(
  invoice: InvoiceSide & { readonly status: string },
  credit: Pick<CreditSide, 'currency' | 'customerId'>,
  path: string,
): void {
  const { number, currency, status, customerId } = invoice;
  if (status === 'void') throw new DomainError(paymentState, `Invoice ${number} is void.`);
  if (currency !== credit.currency) {
    const message = `Invoice ${number} is in ${currency}, the credit in ${credit.currency}.`;
    throw new DomainError(otherCurrency, message);
  }
  if (customerId === credit.customerId) return;
  const message = `${path} must be an invoice of the same customer; ${number} is of another one.`;
  throw invalidField(path, 'conflicting', message);
}

/** The smallest of what is asked for, what is left of the invoice and what is open of the credit. */
export function fitting(invoice: InvoiceSide, credit: CreditSide, askedMinor?: bigint): bigint {
  const amounts = [openOf(invoice), openOf(credit), ...(askedMinor === undefined ? [] : [askedMinor])];
  return amounts.reduce((least, amount) => (amount < least ? amount : least));
}

/** Credits in the order in which they are used up: the oldest first. */
export function oldestFirst(credits: readonly CreditSide[]): CreditSide[] {
  const key = (credit: CreditSide) => `${dayOf(credit)} ${credit.id}`;
  return credits.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
