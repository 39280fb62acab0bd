import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { wrongState } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { postEntries } from '../../accounting/ledger-entries/post-entries.service.js';
import { readPostedEntries } from '../../accounting/ledger-entries/posted-entries.reader.js';
import { mirrorOf } from '../../accounting/posting/mirror.rules.js';
import { todayIn } from '../../payments/allocations/apply-credit.service.js';
import { later } from '../../payments/allocations/settled-side.rules.js';
import { lockPayments } from '../../payments/allocations/settled-sides.reader.js';
import { reversePayment } from '../../payments/refunds/reverse-payment.service.js';
import {
  insertMatches,
  lockBookings,
  type MatchRow,
  readBooking,
  readStanding,
} from './bank-matches.store.js';
import { recordUnmatched } from './record-matches.rules.js';

/**
 * Takes back what a booking was taken for; answers its id. A payment that the match made goes with it: what it settled is
 * open again, and what was posted is mirrored. One that was recorded by hand stays. NOT-FOUND-001, STATE-001 for one that
 * is not matched, PAYMENT-004 where some of the payment went back.
 */
export function unmatchTransaction({ database }: Kernel, actor: UserActor, id: string): Promise<string> {
  return database.writeAnswer(actor, async (unit) => {
    await readBooking(unit, id);
    const before = await readStanding(unit, id);
    if (before.length === 0) throw notMatched();
    const today = await todayIn(unit);
    await takeBack(unit, today, before);
    const booking = (await lockBookings(unit, [id]))[0]!;
    const matches = await readStanding(unit, id);
    // Somebody else was first, and may have matched it again.
    if (matches.length !== before.length || matches.some((match, index) => match.id !== before[index]!.id))
      throw notMatched();
    await mirrorBooked(unit, today, matches);
    insertMatches(
      unit,
      matches.map((match) => ({
        ...{ ...match, id: unit.newId(), amountMinor: -match.amountMinor, rule: null, reversesId: match.id },
      })),
    );
    recordUnmatched(unit, { booking, matches });
    return id;
  });
}

/** Payments go before the booking is locked, as everywhere. */
async function takeBack(unit: UnitOfWork, today: string, matches: readonly MatchRow[]): Promise<void> {
  for (const { target, targetId, isMade } of matches)
    if (target === 'payment' && isMade) await reversePayment(unit, today, targetId);
    else if (target === 'payment') await lockPayments(unit, [targetId]);
}

/** Mirrors what was posted against accounts of the books. */
async function mirrorBooked(unit: UnitOfWork, today: string, matches: readonly MatchRow[]): Promise<void> {
  const booked = matches.filter(({ target }) => target === 'ledger' || target === 'payout');
  const posted = await readPostedEntries(
    unit,
    'bank_match',
    booked.map(({ id }) => id),
  );
  await postEntries(
    unit,
    today,
    posted.map(({ id: reversesId, entry }) => {
      const source = { ...entry.source, purpose: `unmatch_${entry.source.purpose}` };
      const mirror = mirrorOf(entry, source, later(today, entry.date));
      return { entry: mirror, description: 'A bank transaction was something else', reversesId };
    }),
  );
}

function notMatched(): DomainError {
  return new DomainError(wrongState, 'The booking is not matched as it was; read it again.');
}
