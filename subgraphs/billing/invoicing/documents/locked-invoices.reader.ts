import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import { momentOf } from '../../../../shared/records/fields/moment.js';
import type { PriceMode } from '../../money/tax-group.rules.js';
import { type Draft, readContent, type StoredContent } from './draft.rules.js';
import { type Invoice, invoice, invoiceReader } from './invoice.record.js';

/** An invoice that nobody else changes until the transaction ends; a draft with what was written. */
export interface LockedInvoice {
  readonly row: Invoice;
  readonly draft: Draft | null;
}

type StoredRow = Invoice & { readonly warehouseId: string | null; readonly draft: StoredContent | null };

const lock = `select ${invoiceReader.columns.all.sql}, warehouse_id as "warehouseId", draft
  from billing.documents where business_id = ?::uuid and kind = 'invoice' and id = any(?::uuid[])
  order by id for update`;

/** Invoices by id, locked in the order of ids; answered in the order that was asked for. NOT-FOUND-001. */
export async function lockInvoices(unit: UnitOfWork, ids: readonly string[]): Promise<LockedInvoice[]> {
  const rows = await unit.execute<StoredRow>(lock, [unit.actor.businessId, ids]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = found.get(id);
    if (!row) throw recordNotFound('invoice', id);
    return { row: fromRow(row), draft: row.draft && draftOf(row, row.draft) };
  });
}

/** An invoice by id, locked. NOT-FOUND-001. */
export async function lockInvoice(unit: UnitOfWork, id: string): Promise<LockedInvoice> {
  return (await lockInvoices(unit, [id]))[0]!;
}

function fromRow(stored: StoredRow): Invoice {
  const { id, version, createdBy, createdAt, updatedAt } = stored;
  const values = stored as unknown as Readonly<Record<string, unknown>>;
  return {
    ...{ id, version, createdBy, createdAt: momentOf(createdAt), updatedAt: momentOf(updatedAt) },
    ...Object.fromEntries(invoice.columns.map(({ key, field }) => [key, field.fromRow(values[key])])),
  } as Invoice;
}

function draftOf(row: StoredRow, content: StoredContent): Draft {
  return {
    customerId: row.customerId!,
    ...{ dealId: row.dealId, warehouseId: row.warehouseId, currency: row.currency },
    priceMode: row.priceMode as PriceMode,
    ...{ issueDate: row.issueDate, supplyFrom: row.supplyFrom, supplyTo: row.supplyTo },
    ...{ dueDate: row.dueDate, reference: row.reference, notes: row.notes },
    ...readContent(content),
  };
}
