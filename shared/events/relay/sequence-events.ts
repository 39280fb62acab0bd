import type pg from 'pg';
import {
  publishedEventColumns,
  publishedEvents,
  toPublishedEvent,
  type PublishedEvent,
  type PublishedEventRow,
} from '../../changes/published-event.js';

const lockHead = `
  insert into kernel.event_heads (business_id) values ($1)
  on conflict (business_id) do update set seq = event_heads.seq returning seq::text`;

/** A relay that died may have numbered some of them already. */
const giveNumbers = `
  with numbered as (
    insert into kernel.event_sequence (business_id, seq, event_id)
    select $1, $2::bigint + row_number() over (order by place), event_id
    from unnest($3::uuid[]) with ordinality as waiting (event_id, place)
    where not exists (select from kernel.event_sequence as known
                      where known.business_id = $1 and known.event_id = waiting.event_id)
    returning seq)
  update kernel.event_heads set seq = $2::bigint + (select count(*) from numbered) where business_id = $1`;

const unpublished = `
  select ${publishedEventColumns} from ${publishedEvents}
  where business_id = $1 and seq > (select published_seq from kernel.event_heads where business_id = $1)
  order by event_sequence.seq`;

/**
 * Gives committed events their numbers, in the order given, and answers all of the business that is
 * numbered but not yet published.
 */
export async function sequenceEvents(
  client: pg.ClientBase,
  businessId: string,
  eventIds: readonly string[],
): Promise<PublishedEvent[]> {
  const head = await client.query<{ seq: string }>(lockHead, [businessId]);
  await client.query(giveNumbers, [businessId, head.rows[0]!.seq, eventIds]);
  const { rows } = await client.query<PublishedEventRow>(unpublished, [businessId]);
  return rows.map(toPublishedEvent);
}

const markPublished = `
  update kernel.event_heads set published_seq = greatest(published_seq, $2::bigint) where business_id = $1`;

/** Notes how far a business is published. */
export async function recordPublished(client: pg.ClientBase, businessId: string, seq: number): Promise<void> {
  await client.query(markPublished, [businessId, seq]);
}
