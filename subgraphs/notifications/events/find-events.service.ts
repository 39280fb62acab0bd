import { nowCursor } from '../../../shared/changes/event-cursor.js';
import { findLastSequence } from '../../../shared/events/find-events.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { cutPage, type Page } from '../../../shared/records/connection.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import type { Principal } from '../../../shared/access/principal.js';
import {
  publishedEventExpressions,
  publishedEvents,
  type PublishedEvent,
  type PublishedEventRow,
} from '../../../shared/changes/published-event.js';
import { Columns } from '../../../shared/records/columns.js';
import type { EventFilter } from './events.args.js';
import { expiredPosition, windowStart } from './event-window.rules.js';
import { visibleTypes } from './visible-types.rules.js';

/** An event as reads return it. */
export interface EventRow extends Omit<PublishedEvent, 'payload'> {
  readonly cursor: string;
  readonly data: unknown;
}

/** Cursors are made of the business and the sequence number. */
export const eventColumns = new Columns({
  expressions: publishedEventExpressions,
  always: ['id', 'businessId', 'seq'],
  needs: { data: ['payload'], actor: ['userId'] },
});

const behind = `from ${publishedEvents} where business_id = $1 and seq > $2 and event_type = any($3::text[])`;
const inOrder = 'order by event_sequence.seq limit $5';
/** Whoever names no position gets what there is; whoever does is told of what there is no more. */
const fromWindow = `${behind} and created_at >= $4 ${inOrder}`;
const fromPosition = `, created_at < $4 as "isOld" ${behind} ${inOrder}`;

type Found = PublishedEventRow & { readonly isOld?: boolean };

export interface FindEvents extends PageArguments {
  readonly filter?: EventFilter | null;
}

/**
 * A page of the events that the caller may see, oldest first, of the last 90 days; only the columns that `fields` need.
 * Behind `now` stands an empty page. The `endCursor` of an empty page behind a position is that of the newest event: whoever
 * keeps it goes along with the log, though nothing happened that they ask for. Throws PAGE-001 for a bad cursor, and for one
 * behind which an event of those asked for is older.
 */
export async function findEvents(
  kernel: Kernel,
  principal: Principal,
  { first, after, filter }: FindEvents,
  fields?: ReadonlySet<string>,
): Promise<Page<EventRow>> {
  const { businessId } = principal;
  const { database, eventCursors, catalogue } = kernel;
  const afterSeq = after && after !== nowCursor ? eventCursors.read(after, businessId) : 0;
  // Before the events are read: those up to it are among them.
  const newest = after ? await findLastSequence(database, businessId) : 0;
  if (after === nowCursor) return emptyPage(eventCursors.write(businessId, newest));
  const { eq, in: types } = filter?.type ?? {};
  const wanted = visibleTypes(catalogue.events, principal).filter(
    (type) => (eq === undefined || type === eq) && (!types || types.includes(type)),
  );
  const text = `select ${eventColumns.listFor(fields).sql} ${after ? fromPosition : fromWindow}`;
  const values = [businessId, afterSeq, wanted, windowStart(kernel), first + 1];
  const rows = await database.rows<Found>(businessId, text, values);
  if (rows[0]?.isOld) throw expiredPosition(afterSeq);
  if (after && rows.length === 0)
    return emptyPage(eventCursors.write(businessId, Math.max(newest, afterSeq)));
  const events = rows.map((row) => eventRowOf(eventCursors, row));
  return cutPage(events, { first, after }, ({ cursor }) => cursor);
}

/** No event behind a position, and the cursor to go on with. */
function emptyPage(endCursor: string): Page<EventRow> {
  const pageInfo = { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor };
  return { nodes: [], edges: [], pageInfo };
}

/** A published event as reads return it. */
export function eventRowOf(eventCursors: Kernel['eventCursors'], row: PublishedEventRow): EventRow {
  const { payload: data, ...event } = row;
  const seq = Number(event.seq);
  return { ...event, seq, data, cursor: eventCursors.write(event.businessId, seq) };
}
