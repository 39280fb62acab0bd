import type { Columns, SelectList } from '../database/columns.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Loader } from '../subgraph/loaders.js';
import { pageOf, type Page } from './connection.js';
import { decodeCursor } from './cursor.js';

/** A page of the records of one owner, such as the tasks of a deal. */
export interface PageOfOwner {
  readonly ownerId: string;
  readonly first: number;
  readonly after?: string | null;
  /** Which of the fields are asked for; all of them unless given. */
  readonly fields?: ReadonlySet<string>;
}

export interface NewestOfEach {
  readonly table: string;
  /** The column that names the owner. The table has an index on it, `created_at` and `id`. */
  readonly owner: string;
  /** With `id` and `createdAt`; those that `pageInfo` needs may be left out when it is not asked for. */
  readonly columns: Columns;
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
  const { columns } = description;
  const statements = new Map<SelectList, string>();
  const statementOf = (list: SelectList) => {
    let statement = statements.get(list);
    if (!statement) statements.set(list, (statement = statementFor(description, list)));
    return statement;
  };
  const identify = ({ ownerId, first, after, fields }: PageOfOwner) =>
    `${ownerId} ${first} ${after ?? ''} ${columns.listFor(fields).id}`;
  return {
    identify,
    async load({ database }: Kernel, businessId, pages) {
      const places = pages.map(({ after }) => (after ? decodeCursor(after, order, 'time') : null));
      const rows = await database.rows<Row & { page: number }>(
        businessId,
        statementOf(listForAll(columns, pages)),
        [
          businessId,
          pages.map(({ ownerId }) => ownerId),
          pages.map(({ first }) => first + 1),
          places.map((place) => place?.value ?? null),
          places.map((place) => place?.id ?? null),
          pages.map((_page, index) => index),
        ],
      );
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

/** Pages of one batch mostly ask for the same. */
function listForAll(columns: Columns, [page, ...others]: readonly PageOfOwner[]): SelectList {
  const list = columns.listFor(page?.fields);
  return others.every(({ fields }) => columns.listFor(fields) === list) ? list : columns.all;
}

function statementFor({ table, owner, time: { column } = createdAt }: NewestOfEach, { sql }: SelectList) {
  return `
    select r.*, page.page from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::uuid[], $6::int[])
      as page (of_owner, take, value, place, page)
    cross join lateral (
      select ${sql} from ${table}
      where business_id = $1 and ${owner} = page.of_owner
        and (page.value is null or (${column}, id) < (page.value, page.place))
      order by ${column} desc, id desc limit page.take
    ) r`;
}
