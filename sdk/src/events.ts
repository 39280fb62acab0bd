import type { components } from './event-schema.js';

type Payloads = components['schemas'];

/** The types of events, such as `customer.created`. */
export type EventType = keyof Payloads;

/** An event of this type, as a webhook delivers it. */
export type WebhookEventOf<Type extends EventType> = Payloads[Type];

/**
 * An event as a webhook delivers it; `type` tells what its `data` is. A platform that is newer than this release may
 * send types that are not among these: ignore them.
 */
export type WebhookEvent = WebhookEventOf<EventType>;

/** What an event of this type tells of its record. */
export type DataOf<Type extends EventType> = Payloads[Type]['data']['object'];

/** An event of this type, as `follow` and `/v1/events` answer it. */
export interface EventOf<Type extends EventType> {
  /** The same in webhooks (`webhook-id`). */
  readonly event_id: string;
  /** Go on behind this event with `after`. */
  readonly cursor: string;
  /** Its number in the sequence of the business. */
  readonly seq: number;
  readonly type: Type;
  /** Of the payload. */
  readonly version: number;
  /** ISO 8601 in UTC. */
  readonly occurred_at: string;
  readonly record_id: string;
  readonly request_id: string;
  /** Who caused it; null when the platform did. */
  readonly actor: { readonly user_id: string; readonly name: string } | null;
  /** The record after the change. */
  readonly data: DataOf<Type>;
  /** What the changed attributes were before; null when the record is new. */
  readonly previous_attributes: Partial<DataOf<Type>> | null;
}

/** An event as `follow` answers it; `type` tells what its `data` is. Unknown types may come: ignore them. */
export type BraiFlowEvent = { [Type in EventType]: EventOf<Type> }[EventType];
