import type { Reference } from '../records/reference.js';
import type { PublishedEvent } from '../changes/published-event.js';

/** How a gateway names an event to the subgraph that tells of it. */
export interface EventRepresentation extends Omit<PublishedEvent, 'payload'> {
  readonly __typename: string;
  readonly cursor: string;
  readonly data: PublishedEvent['payload'];
}

/** The event as the subgraph gets it; `typename` is the type that the subscription field answers. */
export function representEvent(
  typename: string,
  { payload, ...event }: PublishedEvent,
  cursor: string,
): EventRepresentation {
  return { __typename: typename, ...event, cursor, data: payload };
}

/** The reference of an event's type: the gateway names the event with everything that is known of it. */
export function eventReference(typename: string): Reference {
  return {
    typename,
    resolve: (representation, { principal }) => {
      const { businessId } = representation as Partial<EventRepresentation>;
      return principal && businessId === principal.businessId ? representation : null;
    },
  };
}
