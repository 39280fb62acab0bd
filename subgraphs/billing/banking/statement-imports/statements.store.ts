import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { CountedBooking } from './fingerprint.rules.js';

/** A statement to store. */
export interface NewStatement {
  readonly id: string;
  readonly bankAccountId: string;
  readonly format: string;
  readonly fileSha256: string;
  readonly position: number;
  readonly reference: string | null;
  readonly fromDate: string | null;
  readonly toDate: string | null;
  readonly currency: string;
  readonly openingMinor: bigint | null;
  readonly closingMinor: bigint | null;
  readonly addedCount: number;
  readonly knownCount: number;
  readonly faultCount: number;
  readonly warnings: readonly string[];
  readonly faults: readonly object[];
}

const insert = `insert into billing.bank_statements (business_id, id, bank_account_id, format, file_sha256, position,
    statement_reference, from_date, to_date, currency, opening_minor, closing_minor, added_count, known_count, fault_count,
    warnings, faults, created_by, created_at, updated_at)
  values (?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?, ?::bigint, ?::bigint, ?, ?, ?, ?::jsonb, ?::jsonb,
    ?::uuid, ?::timestamptz, ?::timestamptz)`;

/** Sends a statement. */
export function insertStatement(unit: UnitOfWork, statement: NewStatement): void {
  const { businessId, userId } = unit.actor;
  const minor = (value: bigint | null) => (value === null ? null : String(value));
  unit.send(insert, [
    ...[businessId, statement.id, statement.bankAccountId, statement.format, statement.fileSha256],
    ...[statement.position, statement.reference, statement.fromDate, statement.toDate, statement.currency],
    ...[minor(statement.openingMinor), minor(statement.closingMinor)],
    ...[statement.addedCount, statement.knownCount, statement.faultCount],
    ...[JSON.stringify(statement.warnings), JSON.stringify(statement.faults)],
    ...[userId, unit.now(), unit.now()],
  ]);
}

const insertBookings = `insert into billing.bank_transactions (business_id, bank_account_id, statement_id, created_by,
    created_at, updated_at, id, booked_on, value_on, currency, amount_minor, bank_reference, end_to_end_id, counterparty,
    counterparty_iban, remittance, creditor_reference, fingerprint, batch_fingerprint, occurrence)
  select ?, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz, r.* from unnest(?::uuid[], ?::date[], ?::date[],
    ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
    ?::integer[]) as r`;

/** As many as one statement carries. */
const batch = 2_000;

/** Sends bookings of a statement, in their order. */
export function insertTransactions(
  unit: UnitOfWork,
  { id: statementId, bankAccountId }: Pick<NewStatement, 'id' | 'bankAccountId'>,
  bookings: readonly CountedBooking[],
): void {
  const { businessId, userId } = unit.actor;
  for (let from = 0; from < bookings.length; from += batch) {
    const rows = bookings.slice(from, from + batch);
    const column = <Value>(valueOf: (booking: CountedBooking['booking']) => Value) =>
      rows.map(({ booking }) => valueOf(booking));
    unit.send(insertBookings, [
      ...[businessId, bankAccountId, statementId, userId, unit.now(), unit.now()],
      ...[rows.map(() => unit.newId()), column(({ bookedOn }) => bookedOn), column(({ valueOn }) => valueOn)],
      ...[column(({ currency }) => currency), column(({ amountMinor }) => String(amountMinor))],
      ...[column(({ bankReference }) => bankReference), column(({ endToEndId }) => endToEndId)],
      ...[column(({ counterparty }) => counterparty), column(({ counterpartyIban }) => counterpartyIban)],
      ...[column(({ remittance }) => remittance), column(({ creditorReference }) => creditorReference)],
      ...[rows.map(({ fingerprint }) => fingerprint), rows.map(({ batchFingerprint }) => batchFingerprint)],
      rows.map(({ occurrence }) => occurrence),
    ]);
  }
}
