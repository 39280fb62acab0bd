import type { CataloguedEvent } from '../../../shared/events/define-event.js';
import type { Principal } from '../../../shared/principal/principal.js';

/** Whether the caller may see events of the type: with its permission, and while its module is active. */
export function isVisible(
  { permission, module }: CataloguedEvent,
  { permissions, modules }: Pick<Principal, 'permissions' | 'modules'>,
): boolean {
  return permissions.allows(permission.id) && (!module || modules.has(module));
}

/** The types whose events the caller may see. */
export function visibleTypes(events: readonly CataloguedEvent[], principal: Principal): string[] {
  return events.filter((event) => isVisible(event, principal)).map(({ type }) => type);
}
