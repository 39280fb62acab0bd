import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { revokeSessions } from './revoke-sessions.service.js';

/** Ends all sessions of the caller, this one included, and answers their ids. */
export async function logoutEverywhere(
  { database, clock }: Pick<Kernel, 'database' | 'clock'>,
  actor: UserActor,
): Promise<string[]> {
  const { businessId, userId } = actor;
  return database.write(actor, async (unit) => {
    const ids = await revokeSessions(unit, { businessId, userId }, clock);
    unit.audit('session.all_ended', {
      table: 'identity.users',
      recordId: userId,
      before: null,
      after: { endedIds: ids },
    });
    return ids;
  });
}
