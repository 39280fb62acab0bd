import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { transactionMatched, transactionUnmatched } from '../events.js';
import type { LockedBooking, MatchRow } from './bank-matches.store.js';

/** Matches of a booking that was matched or unmatched. */
export interface RecordedMatches {
  readonly booking: LockedBooking;
  readonly matches: readonly MatchRow[];
}

/** The event of a booking that was matched. */
export function recordMatched(unit: UnitOfWork, recorded: RecordedMatches): void {
  const state = stateOf(recorded);
  unit.record(transactionMatched, state, { ...changeOf(recorded.booking), before: null, after: state });
}

/** The event of a booking that was unmatched. */
export function recordUnmatched(unit: UnitOfWork, recorded: RecordedMatches): void {
  const state = stateOf(recorded);
  unit.record(transactionUnmatched, state, { ...changeOf(recorded.booking), before: state, after: null });
}

function changeOf({ id }: LockedBooking) {
  return { table: 'billing.bank_transactions', recordId: id };
}

function stateOf({ booking, matches }: RecordedMatches) {
  const { id, bankAccountId, amountMinor, currency } = booking;
  return {
    ...{ bank_transaction_id: id, bank_account_id: bankAccountId },
    amount: { amount_minor: String(amountMinor), currency },
    matches: matches.map((match) => ({
      ...{ match_id: match.id, target: match.target, target_id: match.targetId },
      amount_minor: String(match.amountMinor),
    })),
  };
}
