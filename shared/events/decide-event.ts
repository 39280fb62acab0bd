import { DomainError } from '../errors/domain-error.js';
import { moduleNotActive } from '../errors/errors.js';
import { decidePermitted } from '../access/rules.js';
import type { Principal } from '../access/principal.js';
import type { CataloguedEvent } from '../changes/define-event.js';

/** Whether the caller may see events of the type: with its permission, and while its module is active; else why not. */
export function decideEvent(
  { permission, module }: CataloguedEvent,
  principal: Principal,
): true | DomainError {
  const verdict = decidePermitted(permission, principal);
  if (verdict !== true || !module || principal.modules.has(module)) return verdict;
  return new DomainError(moduleNotActive, `The module ${module} is not active for this business.`);
}
