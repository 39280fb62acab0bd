import type { DocumentLineRow, DocumentTaxRow } from './document-rows.reader.js';
import type { Buyer, Seller } from './party-snapshot.rules.js';

/** A document with everything that is written of it; of a draft as it would be issued now. Amounts are PostgreSQL's texts. */
export interface StoredDocument {
  readonly id: string;
  readonly kind: 'invoice' | 'credit_note';
  readonly status: 'draft' | 'finalized' | 'paid' | 'void';
  /** Null for a draft. */
  readonly number: string | null;
  readonly currency: string;
  readonly baseCurrency: string;
  readonly priceMode: 'net' | 'gross';
  readonly issueDate: string;
  readonly supplyFrom: string | null;
  readonly supplyTo: string | null;
  readonly dueDate: string | null;
  readonly discountUntil: string | null;
  readonly discountPercentE4: string | null;
  readonly reference: string | null;
  readonly notes: string | null;
  readonly paymentReference: string | null;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly discountMinor: string;
  readonly netMinor: string;
  readonly taxMinor: string;
  readonly totalMinor: string;
  /** In the currency of the books; null for a draft. */
  readonly baseTaxMinor: string | null;
  readonly issuedAt: Date | null;
  readonly voidedAt: Date | null;
  /** The invoice that a credit note credits. */
  readonly credited: { readonly number: string; readonly issueDate: string } | null;
  readonly lines: readonly DocumentLineRow[];
  readonly taxes: readonly DocumentTaxRow[];
}
