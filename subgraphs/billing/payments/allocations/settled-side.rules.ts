/** A tax of a document, as far as settling needs it. */
export interface SettledTax {
  /** The lines that are taxed alike have the same. */
  readonly group: number;
  readonly componentId: string;
  readonly category: string;
  readonly taxAccountId: string;
  /** Of tax that is not due yet. */
  readonly pendingAccountId: string;
  readonly taxableMinor: bigint;
  readonly taxMinor: bigint;
  readonly baseTaxableMinor: bigint;
  readonly baseTaxMinor: bigint;
  /** What settling made due before, net of releases, in the currency of the books. */
  readonly baseTaxableDueMinor: bigint;
  readonly baseTaxDueMinor: bigint;
}

/** An amount that is settled bit by bit, in its currency and in that of the books. */
export interface Side {
  readonly id: string;
  readonly customerId: string | null;
  readonly currency: string;
  readonly totalMinor: bigint;
  readonly baseTotalMinor: bigint;
  /** Of the total, what is settled or used. */
  readonly settledMinor: bigint;
  /** Of the base total, what was posted for that, net of releases. */
  readonly basePostedMinor: bigint;
}

/** An issued invoice, locked. */
export interface InvoiceSide extends Side {
  readonly kind: 'invoice';
  readonly number: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly vatMethod: 'accrual' | 'cash';
  readonly paidMinor: bigint;
  readonly creditedMinor: bigint;
  /** What its own credit notes sum to, whatever their credit settles. */
  readonly creditNotedMinor: bigint;
  readonly discountedMinor: bigint;
  readonly discountUntil: string | null;
  readonly discountPercentE4: bigint | null;
  readonly taxes: readonly SettledTax[];
}

/** A payment or credit note, locked: what is open of it settles invoices. */
export type CreditSide = PaymentSide | CreditNoteSide;

export interface PaymentSide extends Side {
  readonly kind: 'payment';
  readonly valueDate: string;
}

export interface CreditNoteSide extends Side {
  readonly kind: 'credit_note';
  readonly number: string;
  readonly issueDate: string;
  readonly vatMethod: 'accrual' | 'cash';
  readonly taxes: readonly SettledTax[];
}

/** What is left of it. */
export function openOf({ totalMinor, settledMinor }: Pick<Side, 'totalMinor' | 'settledMinor'>): bigint {
  return totalMinor - settledMinor;
}

/** The day from which a credit can be used. */
export function dayOf(credit: CreditSide): string {
  return credit.kind === 'payment' ? credit.valueDate : credit.issueDate;
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** The side after one more step. */
export function settledBy<S extends Side>(side: S, amountMinor: bigint, baseMinor: bigint): S {
  return {
    ...side,
    settledMinor: side.settledMinor + amountMinor,
    basePostedMinor: side.basePostedMinor + baseMinor,
  };
}
