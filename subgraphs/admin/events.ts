import type { EventDefinition } from '../../shared/changes/define-event.js';

/** admin publishes nothing: looking at a trail is written into it, and is no change. */
export const adminEvents: EventDefinition[] = [];
