import type { EventDefinition } from '../changes/define-event.js';

/**
 * The directive of a subscription field that tells of these events. They must need the same permission. Gateways, not
 * subgraphs, open the streams.
 */
export function eventDirective(events: readonly EventDefinition[]): string {
  const [first, ...others] = events;
  if (!first || others.some(({ permission }) => permission !== first.permission))
    throw new Error('A subscription tells of events that need the same permission.');
  return `@event(types: ${JSON.stringify(events.map(({ type }) => type))})`;
}

/** The directive of a subscription field that tells of every event; each is seen by its own permission. */
export const anyEventDirective = '@event(types: ["*"])';

/** Of the argument `after` that every subscription has. */
export const afterDescription =
  'The `cursor` of the last event seen; what happened since comes first. Without it, or with `now`, the stream begins with what happens next.';

/** The directive of a field whose answer differs by who asks, so that subscribers do not share answers with it. */
export const personalDirective = '@personal';

/** The stream of a subscription field in its subgraph, which nobody opens: gateways follow the events themselves. */
export function openedByGateway(): never {
  throw new Error('Subscriptions are opened at the gateway.');
}
