import type { EventDefinition } from '../../../shared/changes/define-event.js';
import type { PublishedEvent } from '../../../shared/changes/published-event.js';
import { covers, type PermissionSet } from '../../../shared/access/permission-set.js';
import { webhookTest } from '../events.js';

/** What decides which events an endpoint hears of. */
export interface Listener {
  readonly id: string;
  readonly eventTypes: readonly string[];
  /** Of whoever answers for it. */
  readonly permissions: PermissionSet;
}

/**
 * Whether the event is for the endpoint: a test for the one that is tested, any other for those whose
 * patterns cover it. An endpoint hears nothing about itself, nothing that the
 * catalogue does not know, and nothing that whoever answers for it may not see by now.
 */
export function isForEndpoint(
  { id, eventTypes, permissions }: Listener,
  { type, recordId }: PublishedEvent,
  catalogue: readonly EventDefinition[],
): boolean {
  const event = catalogue.find((candidate) => candidate.type === type);
  if (!event || !permissions.allows(event.permission.id)) return false;
  if (type === webhookTest.type) return recordId === id;
  return recordId !== id && covers(eventTypes, type);
}
