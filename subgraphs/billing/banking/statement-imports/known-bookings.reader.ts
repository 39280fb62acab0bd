import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { CountedBooking } from './fingerprint.rules.js';

const lock = 'select id from billing.bank_accounts where business_id = ? and id = ? for update';

/** Locks the account: of several imports for it one follows the other. NOT-FOUND-001. */
export async function lockAccount(unit: UnitOfWork, bankAccountId: string): Promise<void> {
  const [row] = await unit.execute<{ id: string }>(lock, [unit.actor.businessId, bankAccountId]);
  if (!row) throw recordNotFound('bank account', bankAccountId);
}

const same = `select fingerprint, occurrence from billing.bank_transactions
  where business_id = ? and bank_account_id = ? and fingerprint = any(?::text[])`;
const parts = `select distinct batch_fingerprint as fingerprint from billing.bank_transactions
  where business_id = ? and bank_account_id = ? and batch_fingerprint = any(?::text[])`;

/**
 * Of the bookings of a file those that the account has not: also no part of a batch that is there as one, and no batch whose
 * parts are there. The account is locked.
 */
export async function findNewBookings(
  unit: UnitOfWork,
  bankAccountId: string,
  bookings: readonly CountedBooking[],
): Promise<CountedBooking[]> {
  const { businessId } = unit.actor;
  const own = bookings.map(({ fingerprint }) => fingerprint);
  const ofBatches = bookings.flatMap(({ batchFingerprint }) => batchFingerprint ?? []);
  const [known, divided] = await Promise.all([
    unit.execute<{ fingerprint: string; occurrence: number }>(same, [
      ...[businessId, bankAccountId],
      [...new Set([...own, ...ofBatches])],
    ]),
    unit.execute<{ fingerprint: string }>(parts, [businessId, bankAccountId, [...new Set(own)]]),
  ]);
  const keys = new Set(known.map(({ fingerprint, occurrence }) => `${fingerprint} ${occurrence}`));
  const whole = new Set(known.map(({ fingerprint }) => fingerprint));
  const inParts = new Set(divided.map(({ fingerprint }) => fingerprint));
  return bookings.filter(
    ({ fingerprint, batchFingerprint, occurrence }) =>
      !keys.has(`${fingerprint} ${occurrence}`) &&
      !inParts.has(fingerprint) &&
      !(batchFingerprint !== null && whole.has(batchFingerprint)),
  );
}

const stored = `select id, position from billing.bank_statements
  where business_id = ? and bank_account_id = ? and file_sha256 = ?`;

/** The statements of a file that was imported before, by their positions in it. */
export async function findStatementsOfFile(
  unit: UnitOfWork,
  bankAccountId: string,
  fileSha256: string,
): Promise<ReadonlyMap<number, string>> {
  const values = [unit.actor.businessId, bankAccountId, fileSha256];
  const rows = await unit.execute<{ id: string; position: number }>(stored, values);
  return new Map(rows.map(({ id, position }) => [position, id]));
}

const before = `select closing_minor as closing from billing.bank_statements
  where business_id = ? and bank_account_id = ? and closing_minor is not null and to_date <= ?::date
  order by to_date desc, created_at desc, id desc limit 1`;

/** What the account had when the latest statement up to a day closed; null where none says so. */
export async function findClosingBefore(
  unit: UnitOfWork,
  bankAccountId: string,
  day: string | null,
): Promise<bigint | null> {
  if (day === null) return null;
  const [row] = await unit.execute<{ closing: string }>(before, [unit.actor.businessId, bankAccountId, day]);
  return row ? BigInt(row.closing) : null;
}
