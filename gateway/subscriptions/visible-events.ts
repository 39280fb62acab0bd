import { DomainError } from '../../shared/errors/domain-error.js';
import { forbidden } from '../../shared/errors/errors.js';
import { decideEvent } from '../../shared/events/decide-event.js';
import type { EventDefinition } from '../../shared/changes/define-event.js';
import type { Principal } from '../../shared/access/principal.js';
import type { EventField } from './event-fields.js';

/**
 * The types of events that a subscription tells this caller of. Throws AUTH-003, AUTH-004, AUTH-009 or
 * MODULE-001 when there is none: a stream that stays silent would look like one that works.
 */
export function visibleEvents(
  { eventTypes }: Pick<EventField, 'eventTypes'>,
  catalogue: readonly EventDefinition[],
  principal: Principal,
): ReadonlySet<string> {
  const isAll = eventTypes.includes('*');
  const published = catalogue.filter(({ type }) => isAll || eventTypes.includes(type));
  const verdicts = published.map((event) => [event.type, decideEvent(event, principal)] as const);
  const visible = verdicts.filter(([, verdict]) => verdict === true).map(([type]) => type);
  if (visible.length > 0) return new Set(visible);
  const [, refusal] = verdicts[0] ?? [];
  throw refusal instanceof DomainError ? refusal : new DomainError(forbidden, 'This is not allowed.');
}
