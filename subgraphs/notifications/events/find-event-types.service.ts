import type { Catalogue } from '../../../shared/kernel/kernel.js';
import { payloadSchemaOf } from '../../../shared/events/payload-schema.js';

/** Every type of event in alphabetical order. */
export function findEventTypes({ events }: Pick<Catalogue, 'events'>) {
  return events
    .map((event) => ({
      name: event.type,
      version: event.version,
      description: event.description,
      permission: event.permission.id,
      payloadSchema: payloadSchemaOf(event),
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
