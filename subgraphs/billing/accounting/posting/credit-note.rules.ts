import { documentMovements, documentTaxLines, type PostedDocument } from './document.rules.js';
import { type Entry, entryOf } from './entry.rules.js';

/** An issued credit note: what its invoice posted on lines and taxes comes back as credit of the customer. */
export function creditNoteEntry(creditNote: PostedDocument): Entry | null {
  const { id, currency, issueDate, totalMinor, baseTotalMinor } = creditNote;
  const credit = {
    account: { role: 'customer_credit' },
    ...{ currency, documentId: id },
    amountMinor: -baseTotalMinor,
    foreignMinor: -totalMinor,
  } as const;
  return entryOf(
    { type: 'credit_note', id, purpose: 'issue' },
    issueDate,
    [...documentMovements(creditNote, 'debit'), credit],
    documentTaxLines(creditNote, true),
  );
}
