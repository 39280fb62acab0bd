import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import { violatesCheck } from '../../../../shared/postgres/check-violation.js';
import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import { transactionState } from '../errors.js';

/** A match as it is stored; what takes one back is the negative of it. */
export interface MatchRow {
  readonly id: string;
  readonly transactionId: string;
  readonly target: 'payment' | 'refund' | 'payout' | 'ledger';
  readonly targetId: string;
  readonly amountMinor: bigint;
  readonly isMade: boolean;
  readonly rule: 'creditor_reference' | 'document_number' | null;
  readonly reversesId: string | null;
}

const insert = `insert into billing.bank_matches (business_id, created_by, created_at, id, bank_transaction_id, target,
    target_id, amount_minor, is_made, rule, reverses_id)
  select ?, ?::uuid, ?::timestamptz, r.* from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[],
    ?::boolean[], ?::text[], ?::uuid[]) as r`;

/** Sends matches; their trigger moves the states of their bookings. */
export function insertMatches(unit: UnitOfWork, rows: readonly MatchRow[]): void {
  const { businessId, userId } = unit.actor;
  const column = (valueOf: (row: MatchRow) => unknown) => rows.map(valueOf);
  unit.send(
    insert,
    [
      ...[
        businessId,
        userId,
        unit.now(),
        column(({ id }) => id),
        column(({ transactionId }) => transactionId),
      ],
      ...[column(({ target }) => target), column(({ targetId }) => targetId)],
      ...[column(({ amountMinor }) => String(amountMinor)), column(({ isMade }) => isMade)],
      ...[column(({ rule }) => rule), column(({ reversesId }) => reversesId)],
    ],
    meaningOf,
  );
}

/** What the database refuses although it was looked at before. */
function meaningOf(error: Error): Error {
  if (violatesUnique(error, 'bank_matches_reverses_unique'))
    return new DomainError(transactionState, 'The booking was unmatched already; read it again.');
  if (violatesCheck(error, 'bank_matches_target_once'))
    return new DomainError(
      transactionState,
      'Another booking is matched to it already; unmatch that one first.',
    );
  if (violatesCheck(error, 'bank_transactions_state') || violatesCheck(error, 'bank_matches_of_transaction'))
    return matchedAlready();
  return error;
}

export function matchedAlready(): DomainError {
  return new DomainError(transactionState, 'The booking is matched already; unmatch it first.');
}

/** A booking, locked. */
export interface LockedBooking {
  readonly id: string;
  readonly bankAccountId: string;
  readonly state: 'unmatched' | 'matched' | 'ignored';
  readonly bookedOn: string;
  readonly valueOn: string;
  readonly amountMinor: bigint;
  readonly currency: string;
}

const columns = `id, bank_account_id as "bankAccountId", state, booked_on::text as "bookedOn",
    value_on::text as "valueOn", amount_minor as amount, currency`;
const lock = `select ${columns} from billing.bank_transactions
  where business_id = ? and id = any(?::uuid[]) order by id for update`;
const read = `select ${columns} from billing.bank_transactions where business_id = ? and id = ?`;

type Stored = Omit<LockedBooking, 'amountMinor'> & { readonly amount: string };

/** Locks bookings in the order of their ids: behind documents and payments. */
export async function lockBookings(unit: UnitOfWork, ids: readonly string[]): Promise<LockedBooking[]> {
  return (await unit.execute<Stored>(lock, [unit.actor.businessId, [...ids]])).map(bookingOf);
}

/** A booking as it is before anything is locked. NOT-FOUND-001. */
export async function readBooking(unit: UnitOfWork, id: string): Promise<LockedBooking> {
  const [row] = await unit.execute<Stored>(read, [unit.actor.businessId, id]);
  if (!row) throw recordNotFound('bank transaction', id);
  return bookingOf(row);
}

/** The booking, locked and not matched yet. BANK-004. */
export async function lockUnmatched(unit: UnitOfWork, id: string): Promise<LockedBooking> {
  const booking = (await lockBookings(unit, [id]))[0]!;
  if (booking.state === 'matched') throw matchedAlready();
  if (booking.state === 'ignored')
    throw new DomainError(transactionState, 'The booking is ignored; restore it first.');
  return booking;
}

function bookingOf({ amount, ...row }: Stored): LockedBooking {
  return { ...row, amountMinor: BigInt(amount) };
}

const standing = `select m.id, m.bank_transaction_id as "transactionId", m.target, m.target_id as "targetId",
    m.amount_minor as amount, m.is_made as "isMade", m.rule
  from billing.bank_matches m
  where m.business_id = ? and m.bank_transaction_id = ? and m.reverses_id is null and not exists (
    select from billing.bank_matches r where r.business_id = m.business_id and r.reverses_id = m.id)
  order by m.id`;

/** What a booking is matched to by now. */
export async function readStanding(unit: UnitOfWork, transactionId: string): Promise<MatchRow[]> {
  type Row = Omit<MatchRow, 'amountMinor' | 'reversesId'> & { readonly amount: string };
  const rows = await unit.execute<Row>(standing, [unit.actor.businessId, transactionId]);
  return rows.map(({ amount, ...row }) => ({ ...row, amountMinor: BigInt(amount), reversesId: null }));
}

const set = `update billing.bank_transactions set state = ?, version = version + 1, updated_at = ?::timestamptz
  where business_id = ? and id = ?`;

/** Sends a booking aside, or back. */
export function setState(unit: UnitOfWork, id: string, state: 'unmatched' | 'ignored'): void {
  unit.send(set, [state, unit.now(), unit.actor.businessId, id]);
}
