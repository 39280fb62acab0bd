import { toIsoTimestamp } from '../values/iso-timestamp.js';

/** An event as the relay publishes it: committed, and with its place in the sequence of its business. */
export interface PublishedEvent {
  /** The same in log, subscription, webhook and workflow run. UUIDv7. */
  readonly id: string;
  readonly businessId: string;
  /** 1, 2, 3 … within the business, without gaps. */
  readonly seq: number;
  readonly type: string;
  readonly version: number;
  /** Who made the change; null when the platform did. */
  readonly userId: string | null;
  readonly recordId: string;
  readonly requestId: string;
  /** ISO 8601 in UTC. */
  readonly occurredAt: string;
  /** The record after the change, in wire names. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** What the changed attributes were before; null when the record is new. */
  readonly previousAttributes: Readonly<Record<string, unknown>> | null;
}

/** A row of the event log, as `publishedEventColumns` reads it. */
export type PublishedEventRow = Omit<PublishedEvent, 'seq'> & { readonly seq: string };

export const publishedEventColumns = `event_id as "id", business_id as "businessId", seq::text, event_type as "type", version,
  user_id as "userId", record_id as "recordId", request_id as "requestId",
  created_at::text as "occurredAt", payload, previous_attributes as "previousAttributes"`;

export function toPublishedEvent(row: PublishedEventRow): PublishedEvent {
  return { ...row, seq: Number(row.seq), occurredAt: toIsoTimestamp(row.occurredAt) };
}

/**
 * Where `publishedEventColumns` are read from. Order by `event_sequence.seq`: a bare `seq` would mean the
 * text among the columns, by which 100 comes before 11.
 */
export const publishedEvents = 'kernel.event_sequence join kernel.event_log using (business_id, event_id)';
