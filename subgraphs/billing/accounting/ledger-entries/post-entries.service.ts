import { lockCurrency } from '../../../../shared/businesses/lock-currency.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { periodClosed } from '../errors.js';
import { type AccountRow, findAccounts } from '../ledger-accounts/find-accounts.service.js';
import { firstOpenDay, monthOf, statusOf, type PeriodRow } from '../ledger-periods/ledger-period.rules.js';
import { readPeriodsFrom } from '../ledger-periods/ledger-periods.reader.js';
import type { AccountReference, Entry } from '../posting/entry.rules.js';
import { ledgerEntryPosted } from '../events.js';
import { type EntryRow, insertEntries } from './ledger-entries.store.js';

/** An entry to post, and what people read of it. */
export interface Posting {
  readonly entry: Entry;
  readonly description: string;
  /** The entry that this one takes back. */
  readonly reversesId?: string;
  /** Whether a person chose the day: it is refused in a closed month, where the day of a document moves on. */
  readonly isDayChosen?: true;
}

/** What postings need of the books: their currency, accounts and months. */
export interface PostingBasis {
  readonly currency: string;
  /** The account that a line names. NOT-FOUND-001, LEDGER-002 for one that is archived. */
  readonly accountOf: (reference: AccountReference) => AccountRow;
  readonly periods: readonly PeriodRow[];
}

/** Reads what postings on these accounts need, from the month of `earliest` on, and locks the currency of the books. */
export async function readPostingBasis(
  unit: UnitOfWork,
  accounts: readonly AccountReference[],
  earliest: string,
): Promise<PostingBasis> {
  const [currency, accountOf, periods] = await Promise.all([
    lockCurrency(unit, 'accounting'),
    findAccounts(unit, accounts),
    readPeriodsFrom(unit, monthOf(earliest)),
  ]);
  return { currency, accountOf, periods };
}

/**
 * Posts entries in the transaction of what they are for. The database refuses what does not balance, what comes into a
 * closed month and what was posted before. Throws PERIOD-001; LEDGER-002 and NOT-FOUND-001 for accounts.
 */
export async function postEntries(
  unit: UnitOfWork,
  today: string,
  postings: readonly Posting[],
): Promise<EntryRow[]> {
  if (postings.length === 0) return [];
  const accounts = postings.flatMap(({ entry }) => entry.lines.map(({ account }) => account));
  const basis = await readPostingBasis(unit, accounts, earliestOf(today, postings));
  return sendPostings(unit, basis, today, postings);
}

/** The earliest day that postings may come on. */
export function earliestOf(today: string, postings: readonly Pick<Posting, 'entry'>[]): string {
  return [today, ...postings.map(({ entry }) => entry.date)].toSorted()[0]!;
}

/** As `postEntries`, for whoever has read the books before: nothing is waited for. */
export function sendPostings(
  unit: UnitOfWork,
  { currency, accountOf, periods }: PostingBasis,
  today: string,
  postings: readonly Posting[],
): EntryRow[] {
  if (postings.length === 0) return [];
  const idOf = (account: AccountReference) => accountOf(account).id;
  const rows = postings.map((posting) => rowOf(unit, posting, today, periods, idOf));
  insertEntries(unit, rows, periods);
  unit.recordAll(
    ledgerEntryPosted,
    rows.map((row) => {
      const payload = stateOf(row, currency);
      const after = { ...payload, lines: row.lines.map(stateOfLine) };
      return { table: 'billing.ledger_entries', recordId: row.id, before: null, after, payload };
    }),
  );
  return rows;
}

function rowOf(
  unit: UnitOfWork,
  { entry, description, reversesId, isDayChosen }: Posting,
  today: string,
  periods: readonly PeriodRow[],
  idOf: (account: AccountReference) => string,
): EntryRow {
  const { date, source, lines, taxLines } = entry;
  const isOpen = statusOf(monthOf(date), periods) === 'open';
  if (!isOpen && isDayChosen) throw closedOn(date, firstOpenDay(date, periods));
  return {
    ...{ id: unit.newId(), description, reversesId: reversesId ?? null },
    entryDate: isOpen ? date : firstOpenDay(today, periods),
    documentDate: isOpen ? null : date,
    ...{ sourceType: source.type, sourceId: source.id, purpose: source.purpose },
    lines: lines.map(({ account, ...line }) => ({ ...line, id: unit.newId(), accountId: idOf(account) })),
    taxLines: taxLines.map((line) => ({ ...line, id: unit.newId() })),
  };
}

function closedOn(day: string, firstOpen: string): DomainError {
  const message = `${day.slice(0, 7)} is closed for entries; the first open day is ${firstOpen}.`;
  return new DomainError(periodClosed, message);
}

function stateOf(
  { id, entryDate, reversesId, sourceType, sourceId, purpose, lines }: EntryRow,
  currency: string,
) {
  const total = lines.reduce((sum, { debitMinor }) => sum + debitMinor, 0n);
  return {
    ...{ entry_id: id, entry_date: entryDate, reverses_id: reversesId },
    ...{ source_type: sourceType, source_id: sourceId, purpose },
    total: { amount_minor: String(total), currency },
  };
}

function stateOfLine({ accountId, debitMinor, creditMinor }: EntryRow['lines'][number]) {
  return { account_id: accountId, debit_minor: String(debitMinor), credit_minor: String(creditMinor) };
}
