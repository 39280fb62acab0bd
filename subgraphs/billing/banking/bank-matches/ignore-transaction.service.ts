import { DomainError } from '../../../../shared/errors/domain-error.js';
import { wrongState } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { transactionIgnored, transactionRestored } from '../events.js';
import {
  type LockedBooking,
  lockBookings,
  matchedAlready,
  readBooking,
  setState,
} from './bank-matches.store.js';

/** Sets a booking aside; answers its id. One that is ignored stays so. NOT-FOUND-001, BANK-004 for one that is matched. */
export function ignoreTransaction({ database }: Kernel, actor: UserActor, id: string): Promise<string> {
  return database.writeAnswer(actor, async (unit) => {
    const booking = await lockBooking(unit, id);
    if (booking.state === 'matched') throw matchedAlready();
    if (booking.state === 'unmatched') changeState(unit, booking, 'ignored');
    return id;
  });
}

/** Has a booking wait again that was set aside; answers its id. NOT-FOUND-001, STATE-001 for one that is not ignored. */
export function restoreTransaction({ database }: Kernel, actor: UserActor, id: string): Promise<string> {
  return database.writeAnswer(actor, async (unit) => {
    const booking = await lockBooking(unit, id);
    if (booking.state !== 'ignored')
      throw new DomainError(wrongState, `The booking is ${booking.state}; there is nothing to restore.`);
    changeState(unit, booking, 'unmatched');
    return id;
  });
}

async function lockBooking(unit: UnitOfWork, id: string): Promise<LockedBooking> {
  await readBooking(unit, id);
  return (await lockBookings(unit, [id]))[0]!;
}

function changeState(unit: UnitOfWork, booking: LockedBooking, state: 'unmatched' | 'ignored'): void {
  const { id, bankAccountId, state: before } = booking;
  setState(unit, id, state);
  const payload = { bank_transaction_id: id, bank_account_id: bankAccountId };
  unit.record(state === 'ignored' ? transactionIgnored : transactionRestored, payload, {
    ...{ table: 'billing.bank_transactions', recordId: id },
    ...{ before: { ...payload, state: before }, after: { ...payload, state } },
  });
}
