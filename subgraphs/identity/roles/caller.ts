import type { UserActor } from '../../../shared/principal/actor.js';
import { actorOf, principalOf } from '../../../shared/principal/caller.js';
import type { Principal } from '../../../shared/principal/principal.js';
import type { RequestContext } from '../../../shared/principal/request-context.js';

/** Who changes people, roles or invitations. */
export interface Caller {
  readonly principal: Principal;
  readonly actor: UserActor;
}

/** The signed-in caller, with what decides about their authority. */
export function callerOf(context: RequestContext): Caller {
  return { principal: principalOf(context), actor: actorOf(context) };
}
