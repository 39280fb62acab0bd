import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import { entityReference } from '../../../../shared/records/reference.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { tableReader } from '../../../../shared/records/table-reader.js';

/** An entry as reads return it. */
export interface LedgerEntryRow {
  readonly id: string;
  readonly entryDate: string;
  readonly documentDate: string | null;
  readonly description: string;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly purpose: string;
  readonly reversesId: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
}

/** Entries, the latest day first. */
export const ledgerEntryReader = tableReader<LedgerEntryRow>({
  table: 'billing.ledger_entries',
  columns: {
    id: 'id',
    entryDate: 'entry_date',
    documentDate: 'document_date',
    description: 'description',
    sourceType: 'source_type',
    sourceId: 'source_id',
    purpose: 'purpose',
    reversesId: 'reverses_id',
    createdBy: 'created_by',
    createdAt: 'created_at',
  },
  needs: { reverses: ['reversesId'] },
  order: { by: 'entryDate', type: 'date', direction: SortDirection.DESC },
});

/** `LedgerEntry` by id. */
export const ledgerEntryReference = entityReference<LedgerEntryRow>('LedgerEntry', ledgerEntryReader.byIds);

/** A line as reads return it; `baseCurrency` is that of the books. */
export interface LedgerLineRow {
  readonly id: string;
  readonly entryId: string;
  readonly position: number;
  readonly accountId: string;
  readonly accountCode: string;
  readonly debitMinor: string;
  readonly creditMinor: string;
  readonly currency: string;
  readonly foreignMinor: string;
  readonly memo: string | null;
  readonly baseCurrency: string;
}

const linesOf = `select l.id, l.entry_id as "entryId", l.position, l.account_id as "accountId", a.code as "accountCode",
    l.debit_minor as "debitMinor", l.credit_minor as "creditMinor", l.currency, l.foreign_minor as "foreignMinor",
    l.memo, p.currency as "baseCurrency"
  from billing.ledger_lines l
  join billing.ledger_accounts a on a.business_id = l.business_id and a.id = l.account_id
  join kernel.business_profiles p on p.business_id = l.business_id
  where l.business_id = $1 and l.entry_id = any($2::uuid[]) order by l.position`;

/** The lines of many entries in one statement, in order. */
export const linesOfEntry: Loader<string, LedgerLineRow[]> = {
  async load({ database }, businessId, entryIds) {
    const rows = await database.rows<LedgerLineRow>(businessId, linesOf, [businessId, entryIds]);
    return Map.groupBy(rows, ({ entryId }) => entryId);
  },
};

const reversals = `select id, reverses_id as "reversesId" from billing.ledger_entries
  where business_id = $1 and reverses_id = any($2::uuid[])`;

/** The id of the entry that takes each of these back. */
export const reversalOfEntry: Loader<string, string> = {
  async load({ database }: Pick<Kernel, 'database'>, businessId, entryIds) {
    const rows = await database.rows<{ id: string; reversesId: string }>(businessId, reversals, [
      businessId,
      entryIds,
    ]);
    return new Map(rows.map(({ id, reversesId }) => [reversesId, id]));
  },
};
