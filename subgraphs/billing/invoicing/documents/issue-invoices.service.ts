import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { nextNumbers } from '../../../../shared/numbers/next-number.js';
import { eventState } from '../../../../shared/records/record-state.js';
import {
  earliestOf,
  type Posting,
  readPostingBasis,
  sendPostings,
} from '../../accounting/ledger-entries/post-entries.service.js';
import { rateOn } from '../../accounting/exchange-rates/exchange-rates.reader.js';
import { invoiceEntry } from '../../accounting/posting/invoice.rules.js';
import { notADraft } from '../errors.js';
import { defaultSeriesId } from '../number-series/default-series.service.js';
import { readTaxCodes } from '../tax-codes/tax-codes.reader.js';
import { insertLines, insertTaxes } from './document-rows.store.js';
import { type BuyerBasis, readBuyer, readSeller, type SellerBasis } from './draft-basis.reader.js';
import type { Draft } from './draft.rules.js';
import { changeOf } from './drafts.store.js';
import { type Invoice, invoice, invoiceEvents } from './invoice.record.js';
import { lastDayOf, sendIssued } from './issue-documents.store.js';
import {
  issuedColumns,
  issuedRow,
  newLines,
  newTaxes,
  postedInvoice,
  suppliedLines,
} from './issued-invoice.rules.js';
import { lockInvoices, type LockedInvoice } from './locked-invoices.reader.js';
import { issueDateOf, prepareInvoice, type PreparedInvoice } from './prepare-invoice.rules.js';

/** Drafts that the transaction has locked, ready to be issued in the order of their numbers. */
export interface DraftsToIssue {
  /** As they were asked for. */
  readonly ids: readonly string[];
  readonly seller: SellerBasis;
  readonly seriesId: string;
  readonly documents: readonly Prepared[];
}

/**
 * Locks drafts and looks whether all of them can be issued. Nothing is written, and no number taken. NOT-FOUND-001,
 * INVOICE-001 for one that is issued, INVOICE-005 to 008, TAX-001, TAX-002, FX-001.
 */
export async function lockDrafts(unit: UnitOfWork, ids: readonly string[]): Promise<DraftsToIssue> {
  const [seller, locked, seriesId] = await Promise.all([
    readSeller(unit),
    lockInvoices(unit, ids),
    defaultSeriesId(unit, 'invoice'),
  ]);
  const documents = await prepare(unit, seller, locked, seriesId);
  // Numbers follow the days of a batch; of one day, the order that was asked for.
  const inOrder = documents.toSorted((one, other) =>
    one.prepared.issueDate < other.prepared.issueDate ? -1 : 1,
  );
  return { ids, seller, seriesId, documents: inOrder };
}

/**
 * Issues locked drafts, all or none; answered in the order that was asked for. LEDGER-002, INVOICE-006, PERIOD-001 for what
 * others did meanwhile.
 */
export async function issueDrafts(
  unit: UnitOfWork,
  { ids, seller, seriesId, documents: inOrder }: DraftsToIssue,
): Promise<Invoice[]> {
  const days = inOrder.map(({ prepared }) => prepared.issueDate);
  const basis = await readPostingBasis(
    unit,
    accountsOf(inOrder),
    earliestOf(seller.today, []) < days[0]! ? seller.today : days[0]!,
  );
  const salesAccountId = basis.accountOf({ role: 'sales' }).id;
  const lined = inOrder.map((document) => ({
    ...document,
    lines: newLines(document.before.id, document.prepared, salesAccountId),
  }));
  insertLines(
    unit,
    lined.flatMap(({ lines }) => lines),
  );
  insertTaxes(
    unit,
    lined.flatMap(({ before, prepared }) => newTaxes(before.id, prepared, () => unit.newId())),
  );
  const numbers = await nextNumbers(unit, seriesId, days);
  const issued = lined.map(({ before, prepared, lines }, index) => {
    const columns = issuedColumns(before.id, prepared, seriesId, numbers[index]!);
    const row = issuedRow(before, prepared, columns, seller.business.currency, unit.now());
    return { before, prepared, lines, columns, row };
  });
  sendIssued(
    unit,
    issued.map(({ columns }) => columns),
  );
  const postings = issued.flatMap(({ row, prepared, lines }): Posting[] => {
    const entry = invoiceEntry(postedInvoice(row.id, prepared, lines));
    return entry ? [{ entry, description: `Invoice ${row.number}` }] : [];
  });
  sendPostings(unit, basis, seller.today, postings);
  publish(unit, issued);
  const rows = new Map(issued.map(({ row }) => [row.id, row]));
  return ids.map((id) => rows.get(id)!);
}

interface Prepared {
  readonly before: Invoice;
  readonly prepared: PreparedInvoice;
}

async function prepare(
  unit: UnitOfWork,
  seller: SellerBasis,
  locked: readonly LockedInvoice[],
  seriesId: string,
): Promise<Prepared[]> {
  const drafts = locked.map(draftOf);
  const codeIds = drafts.flatMap(({ lines }) => lines.map(({ taxCodeId }) => taxCodeId));
  const [buyers, taxCodes, rates, lastDay] = await Promise.all([
    readBuyers(unit, drafts),
    readTaxCodes(unit, codeIds),
    Promise.all(
      drafts.map((draft) =>
        rateOn(unit, draft.currency, seller.business.currency, issueDateOf(draft, seller)),
      ),
    ),
    lastDayOf(unit, seriesId),
  ]);
  return drafts.map((draft, index) => {
    const buyer = buyers.get(draft.customerId)!;
    const basis = { ...seller, ...buyer, taxCodes, rate: rates[index]!, lastDay };
    return { before: locked[index]!.row, prepared: prepareInvoice(draft, basis) };
  });
}

async function readBuyers(
  unit: UnitOfWork,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<string, BuyerBasis>> {
  const ids = [...new Set(drafts.map(({ customerId }) => customerId))];
  const buyers = await Promise.all(ids.map(async (id) => [id, await readBuyer(unit, id)] as const));
  return new Map(buyers);
}

function draftOf({ row, draft }: LockedInvoice): Draft {
  if (draft) return draft;
  throw new DomainError(notADraft, `${row.number} is issued already.`);
}

function accountsOf(documents: readonly Prepared[]) {
  const ids = documents.flatMap(({ prepared: { draft, computed } }) => [
    ...draft.lines.flatMap(({ accountId }) => accountId ?? []),
    ...computed.taxes.flatMap(({ component }) => [component.taxAccountId, component.pendingAccountId]),
  ]);
  const named = [...new Set(ids)].map((accountId) => ({ accountId }));
  return [{ role: 'receivables' } as const, { role: 'sales' } as const, ...named];
}

function publish(
  unit: UnitOfWork,
  issued: readonly (Prepared & {
    readonly row: Invoice;
    readonly lines: Parameters<typeof suppliedLines>[0];
  })[],
): void {
  const changes = issued.map(({ before, row, lines, prepared }) => ({
    ...changeOf(before, row),
    payload: {
      ...eventState(invoice, row),
      ...{ warehouse_id: prepared.draft.warehouseId, lines: suppliedLines(lines) },
    },
  }));
  unit.recordAll(invoiceEvents.finalized, changes);
}
