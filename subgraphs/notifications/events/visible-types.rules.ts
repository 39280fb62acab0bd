import { decideEvent } from '../../../shared/events/decide-event.js';
import type { EventDefinition } from '../../../shared/changes/define-event.js';
import type { Principal } from '../../../shared/access/principal.js';

/** The types whose events the caller may see. */
export function visibleTypes(events: readonly EventDefinition[], principal: Principal): string[] {
  return events.filter((event) => decideEvent(event, principal) === true).map(({ type }) => type);
}
