import type { Principal } from '../access/principal.js';
import { decidePermitted } from '../access/rules.js';
import type { EventDefinition } from '../changes/define-event.js';
import type { DomainError } from '../errors/domain-error.js';

/** Whether the caller may see events of the type: with its permission, and while that one's module is active; else why not. */
export function decideEvent(
  { permission }: Pick<EventDefinition, 'permission'>,
  principal: Principal,
): true | DomainError {
  return decidePermitted(permission, principal);
}
