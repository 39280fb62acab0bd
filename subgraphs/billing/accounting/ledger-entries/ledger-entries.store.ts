import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { violatesCheck } from '../../../../shared/postgres/check-violation.js';
import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import { entryReversed, periodClosed } from '../errors.js';
import { monthOf, type PeriodRow } from '../ledger-periods/ledger-period.rules.js';
import type { EntryLine, EntryTaxLine } from '../posting/entry.rules.js';

/** An entry as it is stored. */
export interface EntryRow {
  readonly id: string;
  readonly entryDate: string;
  /** The natural day, where the entry came into a later month. */
  readonly documentDate: string | null;
  readonly description: string;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly purpose: string;
  readonly reversesId: string | null;
  readonly lines: readonly (Omit<EntryLine, 'account'> & {
    readonly id: string;
    readonly accountId: string;
  })[];
  readonly taxLines: readonly (EntryTaxLine & { readonly id: string })[];
}

const insertPeriods = `insert into billing.ledger_periods (business_id, month, status, changed_at)
  select ?, r.month, 'open', ?::timestamptz from unnest(?::date[]) as r (month)
  on conflict (business_id, month) do nothing`;

const insertRows = `insert into billing.ledger_entries (business_id, created_by, created_at, id, entry_date, month,
    document_date, description, source_type, source_id, purpose, reverses_id, line_count)
  select ?, ?::uuid, ?::timestamptz, r.* from unnest(?::uuid[], ?::date[], ?::date[], ?::date[], ?::text[],
    ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::int[]) as r`;

const insertLines = `insert into billing.ledger_lines (business_id, id, entry_id, position, account_id,
    debit_minor, credit_minor, currency, foreign_minor, document_id, payment_id, memo)
  select ?, r.* from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[],
    ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[]) as r`;

const insertTaxLines = `insert into billing.ledger_tax_lines (business_id, id, entry_id, position, component_id,
    category, direction, is_credit, base_minor, tax_minor)
  select ?, r.* from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[],
    ?::text[], ?::text[], ?::boolean[], ?::bigint[], ?::bigint[]) as r`;

/** Sends entries with their lines. Months that nobody used get their row, which refuses entries once it is closed. */
export function insertEntries(
  unit: UnitOfWork,
  rows: readonly EntryRow[],
  periods: readonly PeriodRow[],
): void {
  const { businessId, userId } = unit.actor;
  const months = new Set(rows.map(({ entryDate }) => monthOf(entryDate)));
  const unused = [...months].filter((month) => !periods.some((period) => period.month === month));
  if (unused.length > 0) unit.send(insertPeriods, [businessId, unit.now(), unused]);
  const columns = columnsOf(rows, [
    ...[(row: EntryRow) => row.id, (row: EntryRow) => row.entryDate],
    ...[(row: EntryRow) => monthOf(row.entryDate), (row: EntryRow) => row.documentDate],
    ...[(row: EntryRow) => row.description, (row: EntryRow) => row.sourceType],
    ...[(row: EntryRow) => row.sourceId, (row: EntryRow) => row.purpose],
    ...[(row: EntryRow) => row.reversesId, (row: EntryRow) => row.lines.length],
  ]);
  unit.send(insertRows, [businessId, userId, unit.now(), ...columns], meaningOf);
  sendLines(unit, rows);
  sendTaxLines(unit, rows);
}

function sendLines(unit: UnitOfWork, rows: readonly EntryRow[]): void {
  const lines = rows.flatMap(({ id: entryId, lines: own }) =>
    own.map((line, index) => ({ ...line, entryId, position: index + 1 })),
  );
  type Line = (typeof lines)[number];
  const columns = columnsOf(lines, [
    ...[(line: Line) => line.id, (line: Line) => line.entryId, (line: Line) => line.position],
    ...[(line: Line) => line.accountId, (line: Line) => String(line.debitMinor)],
    ...[(line: Line) => String(line.creditMinor), (line: Line) => line.currency],
    ...[(line: Line) => String(line.foreignMinor), (line: Line) => line.documentId ?? null],
    ...[(line: Line) => line.paymentId ?? null, (line: Line) => line.memo ?? null],
  ]);
  unit.send(insertLines, [unit.actor.businessId, ...columns]);
}

function sendTaxLines(unit: UnitOfWork, rows: readonly EntryRow[]): void {
  const lines = rows.flatMap(({ id: entryId, taxLines }) =>
    taxLines.map((line, index) => ({ ...line, entryId, position: index + 1 })),
  );
  if (lines.length === 0) return;
  type Line = (typeof lines)[number];
  const columns = columnsOf(lines, [
    ...[(line: Line) => line.id, (line: Line) => line.entryId, (line: Line) => line.position],
    ...[(line: Line) => line.componentId, (line: Line) => line.category, (line: Line) => line.direction],
    ...[(line: Line) => line.isCredit, (line: Line) => String(line.baseMinor)],
    (line: Line) => String(line.taxMinor),
  ]);
  unit.send(insertTaxLines, [unit.actor.businessId, ...columns]);
}

/** Rows turned into columns, one array each. */
function columnsOf<Row>(rows: readonly Row[], columns: readonly ((row: Row) => unknown)[]): unknown[][] {
  return columns.map((valueOf) => rows.map(valueOf));
}

/** What the database refuses although it was looked at before: somebody else was faster. */
function meaningOf(error: Error): Error {
  if (violatesUnique(error, 'ledger_entries_reverses_unique'))
    return new DomainError(entryReversed, 'The entry was reversed meanwhile.');
  if (violatesCheck(error, 'ledger_entries_in_open_period'))
    return new DomainError(periodClosed, 'The month was closed meanwhile; take a day of an open month.');
  return error;
}
