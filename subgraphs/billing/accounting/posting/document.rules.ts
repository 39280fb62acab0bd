import type { AccountReference, EntryTaxLine, Movement } from './entry.rules.js';

/** When tax is owed: with the document, or with its payment. */
export type VatMethod = 'accrual' | 'cash';

/** An issued document as its rows have it. */
export interface PostedDocument {
  readonly id: string;
  readonly currency: string;
  readonly issueDate: string;
  readonly vatMethod: VatMethod;
  readonly totalMinor: bigint;
  readonly baseTotalMinor: bigint;
  readonly lines: readonly {
    readonly accountId: string;
    readonly netMinor: bigint;
    readonly baseNetMinor: bigint;
  }[];
  readonly taxes: readonly PostedTax[];
}

/** A tax of a document, with the accounts of its component. */
export interface PostedTax {
  readonly componentId: string;
  readonly category: string;
  readonly taxAccountId: string;
  /** Of tax that is not due yet. */
  readonly pendingAccountId: string;
  readonly taxMinor: bigint;
  readonly baseTaxableMinor: bigint;
  readonly baseTaxMinor: bigint;
}

/** Lines and taxes of a document on their accounts: credits of an invoice, debits of a credit note. */
export function documentMovements(document: PostedDocument, side: 'debit' | 'credit'): Movement[] {
  const { id: documentId, currency, vatMethod } = document;
  const signed = (amount: bigint) => (side === 'debit' ? amount : -amount);
  const movement = (account: AccountReference, base: bigint, foreign: bigint): Movement => ({
    ...{ account, currency, documentId },
    amountMinor: signed(base),
    foreignMinor: signed(foreign),
  });
  return [
    ...document.lines.map(({ accountId, baseNetMinor, netMinor }) =>
      movement({ accountId }, baseNetMinor, netMinor),
    ),
    ...document.taxes.map(({ taxAccountId, pendingAccountId, baseTaxMinor, taxMinor }) =>
      movement({ accountId: vatMethod === 'cash' ? pendingAccountId : taxAccountId }, baseTaxMinor, taxMinor),
    ),
  ];
}

/** What a document says to the VAT return when it is issued: nothing where tax is owed with the payment. */
export function documentTaxLines({ taxes, vatMethod }: PostedDocument, isCredit: boolean): EntryTaxLine[] {
  if (vatMethod === 'cash') return [];
  return taxes.map(({ componentId, category, baseTaxableMinor, baseTaxMinor }) => ({
    ...{ componentId, category, direction: 'output', isCredit },
    baseMinor: baseTaxableMinor,
    taxMinor: baseTaxMinor,
  }));
}
