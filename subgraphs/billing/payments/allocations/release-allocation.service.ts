import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { postEntries } from '../../accounting/ledger-entries/post-entries.service.js';
import { readPostedEntries } from '../../accounting/ledger-entries/posted-entries.reader.js';
import { mirrorOf } from '../../accounting/posting/mirror.rules.js';
import { paymentState } from '../errors.js';
import { insertAllocations } from './allocations.store.js';
import { todayIn } from './apply-credit.service.js';
import { recordAllocations, recordSettled } from './record-allocations.rules.js';
import type { AllocationRow } from './settle-step.rules.js';
import { type InvoiceSide, later, settledBy } from './settled-side.rules.js';
import { lockDocuments, lockPayments } from './settled-sides.reader.js';

const columns = `a.id, a.source, a.payment_id as "paymentId", a.credit_note_id as "creditNoteId",
  a.invoice_id as "invoiceId", a.currency, a.amount_minor as "amountMinor", a.base_source_minor as "baseSourceMinor",
  a.base_invoice_minor as "baseInvoiceMinor", a.entry_date::text as "entryDate"`;

const byId = `select ${columns} from billing.allocations a
  where a.business_id = ? and a.id = ? and a.reverses_id is null`;

const standing = `select ${columns} from billing.allocations a
  where a.business_id = ? and a.invoice_id = any(?::uuid[]) and a.reverses_id is null and not exists (
    select from billing.allocations r where r.business_id = a.business_id and r.reverses_id = a.id)
  order by a.created_at desc, a.id desc`;

type StoredAllocation = Omit<
  AllocationRow,
  'reversesId' | 'amountMinor' | 'baseSourceMinor' | 'baseInvoiceMinor'
> & { readonly amountMinor: string; readonly baseSourceMinor: string; readonly baseInvoiceMinor: string };

/**
 * Takes an allocation back: its invoice is open again, its credit too, and what was posted is mirrored; answers the
 * allocation. A discount that it earned goes with it. `admit` throws for what the caller may not release. NOT-FOUND-001; PAYMENT-004 for one that was taken back before.
 */
export function releaseAllocation(
  { database }: Kernel,
  actor: UserActor,
  id: string,
  admit: (source: AllocationRow['source']) => void,
): Promise<string> {
  return database.writeAnswer(actor, async (unit) => {
    const today = await todayIn(unit);
    const [found] = await unit.execute<StoredAllocation>(byId, [unit.actor.businessId, id]);
    if (!found) throw recordNotFound('allocation', id);
    admit(found.source);
    await lockDocuments(unit, [
      found.invoiceId,
      ...(found.creditNoteId === null ? [] : [found.creditNoteId]),
    ]);
    if (found.paymentId !== null) await lockPayments(unit, [found.paymentId]);
    const released = await releaseWhere(unit, today, [found.invoiceId], (each) => each.id === id);
    if (released.length > 0) return id;
    throw new DomainError(paymentState, 'The allocation is released already.');
  });
}

/**
 * Releases the allocations of locked invoices that are meant, and discounts that nothing earns any longer; answers those
 * that were meant, the latest first.
 */
export async function releaseWhere(
  unit: UnitOfWork,
  today: string,
  invoiceIds: readonly string[],
  isMeant: (allocation: AllocationRow) => boolean,
): Promise<AllocationRow[]> {
  const [rows, documents] = await Promise.all([
    unit.execute<StoredAllocation>(standing, [unit.actor.businessId, [...invoiceIds]]),
    lockDocuments(unit, invoiceIds),
  ]);
  const all = rows.map(allocationOf);
  const meant = all.filter(isMeant);
  if (meant.length === 0) return [];
  const ofInvoices = new Set(meant.map(({ invoiceId }) => invoiceId));
  const discounts = all.filter(
    (each) => each.source === 'discount' && ofInvoices.has(each.invoiceId) && !meant.includes(each),
  );
  await release(unit, today, [...meant, ...discounts], documents.invoice);
  return meant;
}

async function release(
  unit: UnitOfWork,
  today: string,
  rows: readonly AllocationRow[],
  invoiceOf: (id: string) => InvoiceSide,
): Promise<void> {
  const posted = await readPostedEntries(
    unit,
    'allocation',
    rows.map(({ id }) => id),
  );
  const releases = rows.map((row) => ({ ...negativeOf(row, unit.newId(), today), reversesId: row.id }));
  insertAllocations(unit, releases);
  await postEntries(
    unit,
    today,
    posted.map(({ id, entry }) => {
      const { invoiceId, id: releaseId } = releases.find(({ reversesId }) => reversesId === entry.source.id)!;
      const source = {
        type: 'allocation',
        id: releaseId,
        purpose: `release_${entry.source.purpose}`,
      } as const;
      return {
        entry: mirrorOf(entry, source, later(today, entry.date)),
        description: `Release of what settled ${invoiceOf(invoiceId).number}`,
        reversesId: id,
      };
    }),
  );
  recordReleases(unit, releases, invoiceOf);
}

function recordReleases(
  unit: UnitOfWork,
  releases: readonly AllocationRow[],
  invoiceOf: (id: string) => InvoiceSide,
): void {
  recordAllocations(
    unit,
    'released',
    releases.map((allocation) => ({ allocation, customerId: invoiceOf(allocation.invoiceId).customerId })),
  );
  const left = new Map<string, InvoiceSide>();
  const steps = releases.map((allocation) => {
    const before = left.get(allocation.invoiceId) ?? invoiceOf(allocation.invoiceId);
    const invoice = settledBy(before, allocation.amountMinor, allocation.baseInvoiceMinor);
    left.set(allocation.invoiceId, invoice);
    return { allocation, before, invoice };
  });
  recordSettled(unit, steps);
}

function negativeOf(row: AllocationRow, id: string, today: string): AllocationRow {
  return {
    ...row,
    ...{ id, amountMinor: -row.amountMinor, baseSourceMinor: -row.baseSourceMinor },
    ...{ baseInvoiceMinor: -row.baseInvoiceMinor, entryDate: later(today, row.entryDate) },
  };
}

function allocationOf(row: StoredAllocation): AllocationRow {
  return {
    ...row,
    ...{ amountMinor: BigInt(row.amountMinor), baseSourceMinor: BigInt(row.baseSourceMinor) },
    ...{ baseInvoiceMinor: BigInt(row.baseInvoiceMinor), reversesId: null },
  };
}
