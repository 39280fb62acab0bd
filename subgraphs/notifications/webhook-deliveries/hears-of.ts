import type { CataloguedEvent } from '../../../shared/events/define-event.js';
import type { PublishedEvent } from '../../../shared/events/published-event.js';
import { covers } from '../../../shared/permissions/permission-set.js';
import { webhookTest } from '../events.js';

/** What decides which events an endpoint hears of. */
export interface Listener {
  readonly id: string;
  readonly eventTypes: readonly string[];
}

/**
 * Whether the event is for the endpoint: a test for the one that is tested, any other for those whose
 * patterns cover it. An endpoint hears nothing about itself, and nothing that the catalogue does not know.
 */
export function hearsOf(
  { id, eventTypes }: Listener,
  { type, recordId }: PublishedEvent,
  catalogue: readonly CataloguedEvent[],
): boolean {
  if (type === webhookTest.type) return recordId === id;
  return recordId !== id && covers(eventTypes, type) && catalogue.some((event) => event.type === type);
}
