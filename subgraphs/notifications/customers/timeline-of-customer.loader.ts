import { publishedEvents, type PublishedEventRow } from '../../../shared/changes/published-event.js';
import type { Page } from '../../../shared/records/connection.js';
import { pageOf } from '../../../shared/records/connection.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { Loader } from '../../../shared/kernel/loaders.js';
import { eventColumns, eventRowOf, type EventRow } from '../events/find-events.service.js';
import { visibleTypes } from '../events/visible-types.rules.js';

interface Timeline {
  readonly customerId: string;
  readonly principal: Principal;
  readonly first: number;
  readonly after?: string | null;
  /** Which of the fields of an event are asked for. */
  readonly fields: ReadonlySet<string>;
}

const newestFirst = 'event:desc';

/**
 * Newest events of many customers in one statement, of those that were merged with each too: of every id they
 * are read from its end of the index.
 */
const newestEvents = (columns: string) => `
  select page.number::int as page, e.*
  from unnest($2::uuid[], $3::int[], $4::uuid[]) with ordinality as page (of_customer, take, before_id, number)
  cross join lateral (
    select newest.* from (
      select page.of_customer union all
      select merged_id from notifications.merged_customers where business_id = $1 and customer_id = page.of_customer
    ) as one (of_one)
    cross join lateral (
      select ${columns} from ${publishedEvents}
      where business_id = $1 and customer_id = one.of_one and event_type = any($5::text[])
        and event_id < coalesce(page.before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
      order by event_id desc limit page.take
    ) newest
    order by newest.id desc limit page.take
  ) e`;

/**
 * A page of the events that concern each customer and that the caller may see, newest first; ids count up with time.
 * Only the columns that `fields` need.
 */
export const timelineOfCustomer: Loader<Timeline, Page<EventRow>> = {
  async load({ database, catalogue, eventCursors }, businessId, timelines) {
    const types = visibleTypes(catalogue.events, timelines[0]!.principal);
    const { sql } = eventColumns.listForAll(timelines.map(({ fields }) => fields));
    const rows = await database.rows<PublishedEventRow & { page: number }>(businessId, newestEvents(sql), [
      businessId,
      timelines.map(({ customerId }) => customerId),
      timelines.map(({ first }) => first + 1),
      timelines.map(({ after }) => (after ? decodeCursor(after, newestFirst, 'text').id : null)),
      types,
    ]);
    const byPage = Map.groupBy(rows, ({ page }) => page);
    return new Map(
      timelines.map((timeline, index) => {
        const events = (byPage.get(index + 1) ?? []).map((row) => eventRowOf(eventCursors, row));
        return [timeline, pageOf(events, timeline, newestFirst, ({ id }) => ({ value: '', id }))];
      }),
    );
  },
};
