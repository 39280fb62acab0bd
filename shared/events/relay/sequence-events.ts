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

/** A relay that died may have numbered some of them already. Each is looked for by its key, whatever the statistics say. */
const giveNumbers = `
  insert into kernel.event_sequence (business_id, seq, event_id)
  select $1, head.seq + row_number() over (order by place), event_id
  from unnest($2::uuid[]) with ordinality as waiting (event_id, place)
    cross join (select seq from kernel.event_heads where business_id = $1) head
    left join lateral (
      select true as is_numbered from kernel.event_sequence as known
      where known.business_id = $1 and known.event_id = waiting.event_id limit 1) numbered on true
  where is_numbered is null`;

const moveHead = `
  update kernel.event_heads set seq = greatest(event_heads.seq, newest.seq)
  from (select max(seq) as seq from kernel.event_sequence where business_id = $1) newest where business_id = $1`;

/** Gives committed events their numbers, in the order given; those that have one keep it. */
export function sequenceEvents(
  transaction: Transaction,
  businessId: string,
  eventIds: readonly string[],
): void {
  transaction.send(lockHead, [businessId]);
  transaction.send(giveNumbers, [businessId, eventIds]);
  transaction.send(moveHead, [businessId]);
}

/** By number, since there is no gap between them: each is found by its key. */
const unpublished = `
  select event.* from kernel.event_heads head
    cross join generate_series(head.published_seq + 1, head.seq) as waiting (number)
    cross join lateral (
      select ${publishedEventColumns} from ${publishedEvents}
      where business_id = $1 and event_sequence.seq = waiting.number limit 1) event
  where head.business_id = $1 order by waiting.number`;

/** All events of a business that are numbered but not yet published. */
export async function findUnpublished(
  transaction: Transaction,
  businessId: string,
): Promise<PublishedEvent[]> {
  return (await transaction.execute<PublishedEventRow>(unpublished, [businessId])).map(toPublishedEvent);
}

const published = `
  update kernel.event_heads set published_seq = greatest(published_seq, coalesce($2::bigint, seq))
  where business_id = $1`;

/** Records how far a business is published: as far as it is numbered, without a number. */
export function recordPublished(transaction: Transaction, businessId: string, seq?: number): void {
  transaction.send(published, [businessId, seq ?? null]);
}
