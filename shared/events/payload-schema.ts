import { z } from 'zod';
import type { EventDefinition } from '../changes/define-event.js';

/** JSON Schema (2020-12) of an event's payload, as readers get it. */
export function payloadSchemaOf({ payload }: Pick<EventDefinition, 'payload'>): Record<string, unknown> {
  return z.toJSONSchema(payload, { io: 'output' });
}
