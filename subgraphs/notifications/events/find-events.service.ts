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
import { refuseExpiredPosition, windowStart } from './event-window.rules.js';
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

const inOrder = `from ${publishedEvents}
  where business_id = $1 and seq > $2 and event_type = any($3::text[]) and created_at >= $4 order by event_sequence.seq limit $5`;

export interface FindEvents extends PageArguments {
  readonly filter?: EventFilter | null;
}

/**
 * A page of the events that the caller may see, oldest first, of the last 90 days; only the columns that `fields` need.
 * Behind `now` stands an empty page, whose `endCursor` is the place where following begins. Throws PAGE-001 for a bad
 * cursor, and for one whose next event is older.
 */
export async function findEvents(
  kernel: Kernel,
  principal: Principal,
  { first, after, filter }: FindEvents,
  fields?: ReadonlySet<string>,
): Promise<Page<EventRow>> {
  const { businessId } = principal;
  const { database, eventCursors, catalogue } = kernel;
  if (after === nowCursor) return endOfLog(kernel, businessId);
  const afterSeq = after ? eventCursors.read(after, businessId) : 0;
  if (after) await refuseExpiredPosition(kernel, businessId, afterSeq);
  const { eq, in: types } = filter?.type ?? {};
  const wanted = visibleTypes(catalogue.events, principal).filter(
    (type) => (eq === undefined || type === eq) && (!types || types.includes(type)),
  );
  const text = `select ${eventColumns.listFor(fields).sql} ${inOrder}`;
  const values = [businessId, afterSeq, wanted, windowStart(kernel), first + 1];
  const rows = await database.rows<PublishedEventRow>(businessId, text, values);
  const events = rows.map((row) => eventRowOf(eventCursors, row));
  return cutPage(events, { first, after }, ({ cursor }) => cursor);
}

/** No event, and the cursor behind the newest: whoever keeps it misses nothing from now on. */
async function endOfLog(
  { database, eventCursors }: Pick<Kernel, 'database' | 'eventCursors'>,
  businessId: string,
): Promise<Page<EventRow>> {
  const endCursor = eventCursors.write(businessId, await findLastSequence(database, businessId));
  const pageInfo = { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor };
  return { nodes: [], edges: [], pageInfo };
}

/** A published event as reads return it. */
export function eventRowOf(eventCursors: Kernel['eventCursors'], row: PublishedEventRow): EventRow {
  const { payload: data, ...event } = row;
  const seq = Number(event.seq);
  return { ...event, seq, data, cursor: eventCursors.write(event.businessId, seq) };
}
