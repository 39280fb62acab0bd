import type { Loader } from '../../../../shared/kernel/loaders.js';
import { newestFirst, tableReader } from '../../../../shared/records/table-reader.js';

/** An allocation as reads return it. */
export interface AllocationReadRow {
  readonly id: string;
  readonly source: string;
  readonly invoiceId: string;
  readonly paymentId: string | null;
  readonly creditNoteId: string | null;
  readonly currency: string;
  readonly amountMinor: string;
  readonly entryDate: string;
  readonly reversesId: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
}

/** Allocations, and those of each invoice, payment or credit note, newest first. */
export const allocationReader = tableReader<AllocationReadRow>({
  table: 'billing.allocations',
  columns: {
    id: 'id',
    source: 'source',
    invoiceId: 'invoice_id',
    paymentId: 'payment_id',
    creditNoteId: 'credit_note_id',
    currency: 'currency',
    amountMinor: 'amount_minor',
    entryDate: 'entry_date',
    reversesId: 'reverses_id',
    createdBy: 'created_by',
    createdAt: 'created_at',
  },
  needs: { amount: ['amountMinor', 'currency'], releasedById: ['id'], invoice: ['invoiceId'] },
  order: newestFirst,
});

/** Allocations by their ids. */
export const allocationById: Loader<string, AllocationReadRow> = {
  async load(kernel, businessId, ids) {
    return new Map((await allocationReader.byIds(kernel, businessId, ids)).map((row) => [row.id, row]));
  },
};

/** Pages of the allocations of payments, invoices and credit notes, newest first. */
export const allocationsOf = {
  payment: allocationReader.pagesBy('payment_id'),
  invoice: allocationReader.pagesBy('invoice_id'),
  creditNote: allocationReader.pagesBy('credit_note_id'),
};

const releases = `select id, reverses_id as "reversesId" from billing.allocations
  where business_id = $1 and reverses_id = any($2::uuid[])`;

/** By an allocation: the id of the one that takes it back. */
export const releaseOf: Loader<string, string> = {
  async load({ database }, businessId, ids) {
    const rows = await database.rows<{ id: string; reversesId: string }>(businessId, releases, [
      businessId,
      ids,
    ]);
    return new Map(rows.map(({ id, reversesId }) => [reversesId, id]));
  },
};
