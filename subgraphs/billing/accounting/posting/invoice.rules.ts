import { documentMovements, documentTaxLines, type PostedDocument } from './document.rules.js';
import { type Entry, entryOf } from './entry.rules.js';

/** An issued invoice: receivables against the accounts of its lines and taxes. Null for one of nothing. */
export function invoiceEntry(invoice: PostedDocument): Entry | null {
  const { id, currency, issueDate, totalMinor, baseTotalMinor } = invoice;
  const receivable = {
    account: { role: 'receivables' },
    ...{ currency, documentId: id },
    amountMinor: baseTotalMinor,
    foreignMinor: totalMinor,
  } as const;
  return entryOf(
    { type: 'invoice', id, purpose: 'issue' },
    issueDate,
    [receivable, ...documentMovements(invoice, 'credit')],
    documentTaxLines(invoice, false),
  );
}
