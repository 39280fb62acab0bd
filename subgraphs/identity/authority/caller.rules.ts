import type { UserActor } from '../../../shared/requests/actor.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';

/** Who changes people, roles or invitations. */
export interface Caller {
  readonly principal: Principal;
  readonly actor: UserActor;
}

/** The signed-in caller, with what decides about their authority. */
export function callerOf(context: RequestContext): Caller {
  return { principal: principalOf(context), actor: actorOf(context) };
}
