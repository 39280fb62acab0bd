import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';
import { ledgerEntryPosted } from '../events.js';
import { checkInvariants } from './check-invariants.job.js';

/** When nobody works, and the entries of the day are sealed. */
const nightHour = 2;

/** A business in whose books something was posted has its invariants checked in the next night. */
export const invariantsConsumer: EventConsumer = {
  name: 'billing.invariants',
  events: [ledgerEntryPosted],
  handle: (unit) => {
    const { businessId } = unit.actor;
    unit.enqueue(
      checkInvariants,
      { businessId },
      { runAt: nextNight(unit.now()), key: `billing.check_invariants ${businessId}` },
    );
    return Promise.resolve();
  },
};

function nextNight(now: Date): Date {
  const night = new Date(now);
  night.setUTCHours(nightHour, 0, 0, 0);
  if (night <= now) night.setUTCDate(night.getUTCDate() + 1);
  return night;
}
