import { DomainError } from '../errors/domain-error.js';
import { unauthorized } from '../errors/errors.js';
import type { UserActor } from './actor.js';
import type { Principal } from '../access/principal.js';
import type { RequestScope } from './request-scope.js';

type Caller = Pick<RequestScope, 'principal' | 'requestId' | 'address' | 'claim' | 'trace'>;

/** The signed-in caller. Throws AUTH-004 when there is none, should a rule ever let nobody through. */
export function principalOf(context: Caller): Principal {
  if (!context.principal) throw new DomainError(unauthorized, 'Sign in and send the access token.');
  return context.principal;
}

/** The signed-in caller as the author of a change. */
export function actorOf(context: Caller): UserActor {
  const { businessId, userId, apiKeyId } = principalOf(context);
  const { requestId, address, claim, trace } = context;
  return { businessId, userId, apiKeyId, requestId, address, claim, trace };
}
