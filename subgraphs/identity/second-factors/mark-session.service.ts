import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { forbidden } from '../../../shared/errors/errors.js';
import { SessionEntity } from '../sessions/session.entity.js';
import type { ProvedBy } from './prove-second-factor.service.js';

/** A person in one of their sessions. */
export interface SessionActor extends UserActor {
  readonly sessionId: string;
}

/** The caller in their session. Throws AUTH-004 for an API key, should a rule ever let one through. */
export function sessionActorOf(context: RequestContext): SessionActor {
  const { sessionId } = principalOf(context);
  if (!sessionId) throw new DomainError(forbidden, 'An API key cannot do this; sign in.');
  return { ...actorOf(context), sessionId };
}

/** Notes in the session that its second factor was proved just now. */
export async function markSession(
  { clock }: Pick<Kernel, 'clock'>,
  { entities }: UnitOfWork,
  { businessId, sessionId }: SessionActor,
  provedBy: ProvedBy,
): Promise<Date> {
  const session = await entities.findOneOrFail(SessionEntity, { businessId, id: sessionId });
  const now = clock.now();
  session.mfaAt = now;
  if (!session.methods.includes(provedBy)) session.methods = [...session.methods, provedBy];
  return now;
}
