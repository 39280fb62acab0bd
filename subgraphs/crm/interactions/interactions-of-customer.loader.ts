import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Page } from '../../../shared/pagination/connection.js';
import { decodeCursor } from '../../../shared/pagination/cursor.js';
import type { Loader } from '../../../shared/subgraph/loaders.js';
import {
  interactionColumns,
  newestInteractionsFirst,
  pageOfInteractions,
  type InteractionRow,
} from './find-interactions.service.js';

interface PageOfCustomer {
  readonly customerId: string;
  readonly first: number;
  readonly after?: string | null;
}

const identify = ({ customerId, first, after }: PageOfCustomer) => `${customerId} ${first} ${after ?? ''}`;

/** Newest interactions of many customers in one statement: each customer's are read from its end of the index. */
const newestOfEach = `
  select i.* from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::uuid[]) as page (of_customer, take, value, place)
  cross join lateral (
    select ${interactionColumns} from crm.interactions
    where business_id = $1 and customer_id = page.of_customer
      and (page.value is null or (created_at, id) < (page.value, page.place))
    order by created_at desc, id desc limit page.take
  ) i`;

/** A page of interactions for each customer, newest first. */
export const interactionsOfCustomer: Loader<PageOfCustomer, Page<InteractionRow>> = {
  identify,
  async load({ database }: Kernel, businessId, pages) {
    const places = pages.map(({ after }) =>
      after ? decodeCursor(after, newestInteractionsFirst, 'time') : null,
    );
    const rows = await database.rows<InteractionRow>(businessId, newestOfEach, [
      businessId,
      pages.map(({ customerId }) => customerId),
      pages.map(({ first }) => first + 1),
      places.map((place) => place?.value ?? null),
      places.map((place) => place?.id ?? null),
    ]);
    const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
    return new Map(
      pages.map((page) => [
        identify(page),
        pageOfInteractions(byCustomer.get(page.customerId) ?? [], page.first),
      ]),
    );
  },
};
