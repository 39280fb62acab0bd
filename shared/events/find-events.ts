import type { Database } from '../changes/database.js';
import {
  publishedEventColumns,
  publishedEvents,
  toPublishedEvent,
  type PublishedEvent,
  type PublishedEventRow,
} from '../changes/published-event.js';

const bySequence = `select ${publishedEventColumns} from ${publishedEvents}
  where business_id = $1 and seq > $2 and seq <= $3 order by event_sequence.seq limit $4`;

export interface EventRange {
  /** The sequence number before the first event asked for. */
  readonly afterSeq: number;
  /** The last one asked for; all when absent. */
  readonly toSeq?: number;
  readonly limit: number;
}

/** Events of a business in their order. */
export async function findEventsBySequence(
  database: Database,
  businessId: string,
  { afterSeq, toSeq = Number.MAX_SAFE_INTEGER, limit }: EventRange,
): Promise<PublishedEvent[]> {
  const values = [businessId, afterSeq, toSeq, limit];
  return (await database.rows<PublishedEventRow>(businessId, bySequence, values)).map(toPublishedEvent);
}

const head = 'select published_seq::text as seq from kernel.event_heads where business_id = $1';

/** The number of the last event that was published; 0 before the first. */
export async function findLastSequence(database: Database, businessId: string): Promise<number> {
  const [row] = await database.rows<{ seq: string }>(businessId, head, [businessId]);
  return Number(row?.seq ?? 0);
}
