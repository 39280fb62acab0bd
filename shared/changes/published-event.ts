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

/** SQL by the name that a row has the value under. */
export const publishedEventExpressions: Readonly<Record<keyof PublishedEventRow, string>> = {
  id: 'event_id',
  businessId: 'business_id',
  seq: 'seq::text',
  type: 'event_type',
  version: 'version',
  userId: 'user_id',
  recordId: 'record_id',
  requestId: 'request_id',
  occurredAt: 'created_at::text',
  payload: 'payload',
  previousAttributes: 'previous_attributes',
};

export const publishedEventColumns = Object.entries(publishedEventExpressions)
  .map(([name, expression]) => `${expression} as "${name}"`)
  .join(', ');

export function toPublishedEvent(row: PublishedEventRow): PublishedEvent {
  return { ...row, seq: Number(row.seq), occurredAt: toIsoTimestamp(row.occurredAt) };
}

/**
 * Where `publishedEventColumns` are read from. Order by `event_sequence.seq`: a bare `seq` would mean the
 * text among the columns, by which 100 comes before 11.
 */
export const publishedEvents = 'kernel.event_sequence join kernel.event_log using (business_id, event_id)';
