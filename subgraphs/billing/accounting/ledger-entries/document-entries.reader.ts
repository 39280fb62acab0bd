import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import { type LedgerEntryRow, ledgerEntryReader } from './ledger-entries.reader.js';

/** An invoice can be paid and released any number of times. */
const mostEntries = 1000;

/**
 * By the sources, whose key finds the entries: documents themselves, what settles them, and what goes back of their
 * credit. Lines name documents as well, and have no index of them.
 */
const ofDocuments = `with sources as (
    select d.id as document_id, d.kind as type, d.id from billing.documents d
    where d.business_id = $1 and d.id = any($2::uuid[])
    union all select a.invoice_id, 'allocation', a.id from billing.allocations a
    where a.business_id = $1 and a.invoice_id = any($2::uuid[])
    union all select a.credit_note_id, 'allocation', a.id from billing.allocations a
    where a.business_id = $1 and a.credit_note_id = any($2::uuid[])
    union all select r.credit_note_id, 'refund', r.id from billing.refunds r
    where r.business_id = $1 and r.credit_note_id = any($2::uuid[])),
  numbered as (
    select s.document_id, e.*,
      row_number() over (partition by s.document_id order by e.entry_date, e.id) as ordinal
    from sources s join billing.ledger_entries e
      on e.business_id = $1 and e.source_type = s.type and e.source_id = s.id)
  select document_id as "documentId", ${ledgerEntryReader.columns.all.sql} from numbered
  where ordinal <= ${mostEntries} order by entry_date, id`;

/** What was posted for documents and for what settles them, by day, in one statement. */
export const entriesOfDocument: Loader<string, LedgerEntryRow[]> = {
  async load({ database }: Pick<Kernel, 'database'>, businessId, documentIds) {
    type Row = LedgerEntryRow & { readonly documentId: string };
    const rows = await database.rows<Row>(businessId, ofDocuments, [businessId, documentIds]);
    return Map.groupBy(rows, ({ documentId }) => documentId);
  },
};
