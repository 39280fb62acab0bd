import type { Columns, SelectList } from './columns.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Loader } from '../kernel/loaders.js';
import { cutPage, type Page } from './connection.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { PagesByStatements, type PageOfOwner } from './pages-by.statements.js';

export interface PagesBy {
  readonly table: string;
  /** The column that names the owner. The table has an index on it, `created_at` and `id`. */
  readonly owner: string;
  /** With `id` and `createdAt`; what `pageInfo` needs may be left out when it is not asked for. */
  readonly columns: Columns;
  /** When a record came to be; `created_at` unless said. */
  readonly time?: { readonly column: string; readonly alias: string };
}

const order = 'created_at:desc';
const createdAt = { column: 'created_at', alias: 'createdAt' };

/** Pages of many owners' records in one statement, newest first: each owner's are read from its end of the index. */
export function pagesBy<Row extends { readonly id: string }>({
  table,
  owner,
  columns,
  time: { column: time, alias } = createdAt,
}: PagesBy): Loader<PageOfOwner, Page<Row>> {
  const statementsByList = new Map<SelectList, PagesByStatements>();
  const statementsFor = (list: SelectList) => {
    const statements = statementsByList.get(list) ?? new PagesByStatements({ table, owner, time }, list);
    statementsByList.set(list, statements);
    return statements;
  };
  const cursorOf = (row: Row) =>
    encodeCursor(order, { value: (row as Record<string, unknown>)[alias] as string, id: row.id });
  return {
    async load({ database }: Kernel, businessId, pages) {
      const positions = pages.map(({ after }) => (after ? decodeCursor(after, order, 'time') : null));
      const list = columns.listForAll(pages.map(({ fields }) => fields));
      const { text, values } = statementsFor(list).of(businessId, pages, positions);
      const rows = await database.rows<Row & { page: number }>(businessId, text, values);
      const ofPages = pages.map((): Row[] => []);
      for (const row of rows) ofPages[row.page - 1]!.push(row);
      return new Map(pages.map((page, index) => [page, cutPage(ofPages[index]!, page, cursorOf)]));
    },
  };
}
