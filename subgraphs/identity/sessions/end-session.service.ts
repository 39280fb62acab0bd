import { recordNotFound } from '../../../shared/errors/errors.js';
import { LockMode } from '@mikro-orm/postgresql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { SessionEntity } from './session.entity.js';

/** Ends one of the caller's own sessions; one that has ended stays so. Throws NOT-FOUND-001 for any other id. */
export async function endSession(
  { database, clock }: Pick<Kernel, 'database' | 'clock'>,
  actor: UserActor,
  id: string,
): Promise<string> {
  const { businessId, userId } = actor;
  return database.write(actor, async (unit) => {
    const key = { businessId, id, userId };
    const session = await unit.entities.findOne(SessionEntity, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!session) throw recordNotFound('session', id);
    if (session.revokedAt) return id;
    session.revokedAt = clock.now();
    unit.audit('session.ended', {
      table: 'identity.sessions',
      recordId: id,
      before: { revokedAt: null },
      after: { revokedAt: session.revokedAt },
    });
    return id;
  });
}
