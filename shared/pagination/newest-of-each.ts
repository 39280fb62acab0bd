import type { Kernel } from '../kernel/kernel.js';
import type { Loader } from '../subgraph/loaders.js';
import { pageOf, type Page } from './connection.js';
import { decodeCursor } from './cursor.js';

/** A page of the records of one owner, such as the tasks of a deal. */
export interface PageOfOwner {
  readonly ownerId: string;
  readonly first: number;
  readonly after?: string | null;
}

export interface NewestOfEach {
  readonly table: string;
  /** The column that names the owner. The table has an index on it, `created_at` and `id`. */
  readonly owner: string;
  /** The select list, with `id` and `"createdAt"`. */
  readonly columns: string;
  /** When a record came to be; `created_at` unless said. */
  readonly time?: { readonly column: string; readonly alias: string };
}

const order = 'created_at:desc';
const createdAt = { column: 'created_at', alias: 'createdAt' };

/** Pages of many owners' records in one statement, newest first: each owner's are read from its end of the index. */
export function newestOfEach<Row extends { readonly id: string }>(
  description: NewestOfEach,
): Loader<PageOfOwner, Page<Row>> {
  const { alias } = description.time ?? createdAt;
  const statement = statementFor(description);
  return {
    identify,
    async load({ database }: Kernel, businessId, pages) {
      const places = pages.map(({ after }) => (after ? decodeCursor(after, order, 'time') : null));
      const rows = await database.rows<Row & { page: number }>(businessId, statement, [
        businessId,
        pages.map(({ ownerId }) => ownerId),
        pages.map(({ first }) => first + 1),
        places.map((place) => place?.value ?? null),
        places.map((place) => place?.id ?? null),
        pages.map((_page, index) => index),
      ]);
      const byPage = Map.groupBy(rows, ({ page }) => page);
      const placeOf = (row: Row) => ({
        value: (row as Record<string, unknown>)[alias] as string,
        id: row.id,
      });
      return new Map(
        pages.map((page, index) => [
          identify(page),
          pageOf<Row>(byPage.get(index) ?? [], page.first, order, placeOf),
        ]),
      );
    },
  };
}

function identify({ ownerId, first, after }: PageOfOwner): string {
  return `${ownerId} ${first} ${after ?? ''}`;
}

function statementFor({ table, owner, columns, time: { column } = createdAt }: NewestOfEach): string {
  return `
    select r.*, page.page from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::uuid[], $6::int[])
      as page (of_owner, take, value, place, page)
    cross join lateral (
      select ${columns} from ${table}
      where business_id = $1 and ${owner} = page.of_owner
        and (page.value is null or (${column}, id) < (page.value, page.place))
      order by ${column} desc, id desc limit page.take
    ) r`;
}
