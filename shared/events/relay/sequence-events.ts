import type { Transaction } from '../../postgres/transaction.js';
import {
  publishedEventColumns,
  publishedEvents,
  toPublishedEvent,
  type PublishedEvent,
  type PublishedEventRow,
} from '../../changes/published-event.js';

const lockHead = `
  insert into kernel.event_heads (business_id) values ($1)
  on conflict (business_id) do update set seq = event_heads.seq`;

/** A relay that died may have numbered some of them already. */
const giveNumbers = `
  insert into kernel.event_sequence (business_id, seq, event_id)
  select $1, head.seq + row_number() over (order by place), event_id
  from unnest($2::uuid[]) with ordinality as waiting (event_id, place)
    join kernel.event_heads head on head.business_id = $1
  where not exists (select from kernel.event_sequence as known
                    where known.business_id = $1 and known.event_id = waiting.event_id)`;

const moveHead = `
  update kernel.event_heads set seq = greatest(event_heads.seq, newest.seq)
  from (select max(seq) as seq from kernel.event_sequence where business_id = $1) newest where business_id = $1`;

const unpublished = `
  select ${publishedEventColumns} from ${publishedEvents}
  where business_id = $1 and seq > (select published_seq from kernel.event_heads where business_id = $1)
  order by event_sequence.seq`;

/**
 * Gives committed events their numbers, in the order given, and answers all of the business that is
 * numbered but not yet published.
 */
export async function sequenceEvents(
  transaction: Transaction,
  businessId: string,
  eventIds: readonly string[],
): Promise<PublishedEvent[]> {
  transaction.send(lockHead, [businessId]);
  transaction.send(giveNumbers, [businessId, eventIds]);
  transaction.send(moveHead, [businessId]);
  const rows = await transaction.execute<PublishedEventRow>(unpublished, [businessId]);
  return rows.map(toPublishedEvent);
}

const markPublished = `
  update kernel.event_heads set published_seq = greatest(published_seq, $2::bigint) where business_id = $1`;

/** Notes how far a business is published. */
export function recordPublished(transaction: Transaction, businessId: string, seq: number): void {
  transaction.send(markPublished, [businessId, seq]);
}
