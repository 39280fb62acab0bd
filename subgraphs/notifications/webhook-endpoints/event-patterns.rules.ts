import { DomainError } from '../../../shared/errors/domain-error.js';
import { forbidden, invalidField } from '../../../shared/errors/errors.js';
import type { EventDefinition } from '../../../shared/changes/define-event.js';
import { covers, type PermissionSet } from '../../../shared/access/permission-set.js';

/**
 * Patterns without repetition, in order. Throws VAL-001 for one that no type of event matches, and
 * AUTH-004 (403) when they cover events that the caller may not see: an endpoint must not see for them.
 */
export function readPatterns(
  patterns: readonly string[],
  events: readonly EventDefinition[],
  permissions: PermissionSet,
): string[] {
  for (const pattern of patterns) {
    if (events.some(({ type }) => covers([pattern], type))) continue;
    throw invalidField(
      'eventTypes',
      'unknown',
      `No event is called "${pattern.slice(0, 100)}"; see \`eventTypes\`, or use customer.* or *.`,
    );
  }
  refuseUnseen(patterns, events, permissions);
  return [...new Set(patterns)].sort();
}

/** Throws AUTH-004 (403) when the patterns cover events whose permission the caller lacks. */
export function refuseUnseen(
  patterns: readonly string[],
  events: readonly EventDefinition[],
  permissions: PermissionSet,
): void {
  const needed = events.filter(({ type }) => covers(patterns, type)).map(({ permission }) => permission.id);
  const missing = [...new Set(needed)].filter((id) => !permissions.allows(id));
  if (missing.length > 0)
    throw new DomainError(forbidden, `The endpoint would see events that need ${missing.join(', ')}.`);
}
