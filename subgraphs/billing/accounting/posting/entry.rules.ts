/** What an account is for, where postings look for it. Tax accounts are those of a component. */
export type AccountRole =
  | 'provider_clearing'
  | 'receivables'
  | 'customer_credit'
  | 'opening_balances'
  | 'early_payment_discounts'
  | 'exchange_gains'
  | 'exchange_losses'
  | 'fees'
  | 'bad_debts'
  | 'bank'
  | 'input_tax'
  | 'inventory'
  | 'payables'
  | 'grni'
  | 'retained_earnings'
  | 'sales'
  | 'cost_of_sales'
  | 'stock_adjustment'
  | 'unrealised_exchange';

/** An account by its role, or by its id. */
export type AccountReference = { readonly role: AccountRole } | { readonly accountId: string };

/** A line of an entry: one side is zero, amounts in the currency of the books. */
export interface EntryLine {
  readonly account: AccountReference;
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
  /** Of the document or payment behind it. */
  readonly currency: string;
  /** The amount in that currency; a credit is below zero. */
  readonly foreignMinor: bigint;
  readonly documentId?: string;
  readonly paymentId?: string;
  readonly memo?: string;
}

/** What an entry says of a tax: the VAT return sums these. What is taken back stands apart as credit. */
export interface EntryTaxLine {
  readonly componentId: string;
  readonly category: string;
  readonly direction: 'output' | 'input';
  readonly isCredit: boolean;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
}

/** An entry of the ledger, before it has an id. Its debits equal its credits. */
export interface Entry {
  readonly source: EntrySource;
  /** The day that follows from the source; a closed month moves the entry, and this stays beside it. */
  readonly date: string;
  readonly lines: readonly EntryLine[];
  readonly taxLines: readonly EntryTaxLine[];
}

/** What an entry was posted for; each is posted once. */
export interface EntrySource {
  readonly type:
    ('invoice' | 'credit_note' | 'payment' | 'allocation' | 'refund') | ('bank_match' | 'opening' | 'manual');

  readonly id: string;
  readonly purpose: string;
}

/** An amount that moves on an account: above zero a debit, below it a credit. */
export interface Movement extends Pick<EntryLine, 'account' | 'documentId' | 'paymentId' | 'memo'> {
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly foreignMinor: bigint;
}

/**
 * An entry of these movements; those of zero are left out, and of none there is no entry. Throws when they do not sum to
 * zero, which is a mistake of the caller.
 */
export function entryOf(
  source: EntrySource,
  date: string,
  movements: readonly Movement[],
  taxLines: readonly EntryTaxLine[] = [],
): Entry | null {
  const sum = movements.reduce((before, { amountMinor }) => before + amountMinor, 0n);
  if (sum !== 0n) throw new Error(`The entry of ${source.type} ${source.id} is ${sum} out of balance.`);
  const lines = movements.filter(({ amountMinor }) => amountMinor !== 0n).map(lineOf);
  return lines.length === 0 ? null : { source, date, lines, taxLines };
}

function lineOf({ amountMinor, ...line }: Movement): EntryLine {
  return {
    ...line,
    debitMinor: amountMinor > 0n ? amountMinor : 0n,
    creditMinor: amountMinor < 0n ? -amountMinor : 0n,
  };
}
