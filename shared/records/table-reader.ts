import type { Kernel } from '../kernel/kernel.js';
import type { Loader } from '../kernel/loaders.js';
import { Conditions } from '../postgres/conditions.js';
import { Columns } from './columns.js';
import type { Page } from './connection.js';
import { findPage, type SortColumn } from './find-page.js';
import type { PageArguments } from './page-arguments.js';
import { pagesBy } from './pages-by.js';
import type { PageOfOwner } from './pages-by.statements.js';
import { SortDirection } from './sort-direction.js';
import { toSnakeCase } from './wire-names.js';

interface TableRow {
  readonly id: string;
}

export interface TableDescription<Row extends TableRow> {
  readonly table: string;
  /** SQL by the name that a row has the value under. */
  readonly columns: Readonly<Record<keyof Row & string, string>>;
  /** Names the columns of fields that resolvers compute, such as `isCurrent: ['id']`. */
  readonly needs?: Readonly<Record<string, readonly (keyof Row & string)[]>>;
  readonly order: TableOrder<Row>;
}

/** What a list is sorted by. An index on `business_id`, the column and `id` carries it. */
export interface TableOrder<Row> {
  readonly by: keyof Row & string;
  readonly type: SortColumn<Row>['type'];
  readonly direction: SortDirection;
}

/** A list as it is asked for; `narrow` adds the conditions on its rows. */
export interface TablePage extends PageArguments {
  readonly narrow?: (where: Conditions) => unknown;
}

/** The reads of a table. */
export interface TableReader<Row> {
  /** The columns of the table, and the lists of those that an operation asks for. */
  readonly columns: Columns;
  /** Rows of the business with all their columns; ids of others are left out. */
  byIds(kernel: Pick<Kernel, 'database'>, businessId: string, ids: readonly string[]): Promise<Row[]>;
  /** A page in the order of the table; only the columns that `fields` need. PAGE-001 for a bad cursor. */
  page(
    kernel: Pick<Kernel, 'database'>,
    businessId: string,
    page: TablePage,
    fields?: ReadonlySet<string>,
  ): Promise<Page<Row>>;
  /** Pages of the rows of many owners in one statement, newest first: for tables in the order of a moment. */
  pagesBy(owner: string): Loader<PageOfOwner, Page<Row>>;
}

/** The usual order of what has a moment it was made at. */
export const newestFirst = { by: 'createdAt', type: 'timestamptz', direction: SortDirection.DESC } as const;

/**
 * Reads a table of a business that holds no records, such as sessions: its rows have no version, or nobody made them. A
 * row has an `id`, and `business_id` in the database.
 */
export function tableReader<Row extends TableRow>({
  table,
  columns: expressions,
  needs = {},
  order: { by, type, direction },
}: TableDescription<Row>): TableReader<Row> {
  const columns = new Columns({ expressions, needs, always: ['id', by] });
  const selected = `select ${columns.all.sql} from ${table} where business_id = $1 and ${expressions.id} = any($2::uuid[])`;
  const column = { expression: expressions[by], type, valueOf: (row: Row) => String(row[by]) };

  return {
    columns,
    byIds: ({ database }, businessId, ids) => database.rows(businessId, selected, [businessId, ids]),

    page(kernel, businessId, { first, after, narrow }, fields) {
      const where = new Conditions().add('business_id = ?', businessId);
      narrow?.(where);
      return findPage(kernel, businessId, {
        table,
        columns: columns.listFor(fields).sql,
        ...{ id: expressions.id, where, field: toSnakeCase(by), column, direction, first, after },
      });
    },

    pagesBy: (owner) =>
      pagesBy<Row>({
        ...{ table, owner, time: { column: expressions[by], alias: by } },
        columns: new Columns({ expressions, needs: { ...needs, pageInfo: [by] }, always: ['id'] }),
      }),
  };
}
