import { alphabetically } from '../postgres/collation.js';
import type { Conditions } from '../postgres/conditions.js';
import type { Kernel } from '../kernel/kernel.js';
import { pageOf, type Page } from './connection.js';
import { decodeCursor, type SortKind } from './cursor.js';
import type { PageArguments } from './page-arguments.js';
import { pageLimit } from './page-limit.js';
import type { SortDirection } from './sort-direction.js';

/** What a list is sorted by. An index on `business_id`, the expression and `id` carries it. */
export interface SortColumn<Row> {
  /** SQL that is never null; a text is sorted as people expect it, and the index says so. */
  readonly expression: string;
  readonly type: 'text' | 'timestamptz' | 'date' | 'bigint';
  /** The value of the expression in a row, as PostgreSQL writes it. */
  readonly valueOf: (row: Row) => string;
}

export interface PageQuery<Row> extends PageArguments {
  readonly table: string;
  readonly columns: string;
  /** SQL of the id; `id` unless said. */
  readonly id?: string;
  /** Names `business_id`, unless the rows are the platform’s. */
  readonly where: Conditions;
  /** Stands in cursors, so that one is not used in another order. */
  readonly field: string;
  readonly column: SortColumn<Row>;
  readonly direction: SortDirection;
}

const kinds: Readonly<Record<SortColumn<unknown>['type'], SortKind>> = {
  text: 'text',
  timestamptz: 'time',
  date: 'date',
  bigint: 'integer',
};

type Read = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** A page of a sorted list of a business, read from where the one before ended. Throws PAGE-001 for a bad cursor. */
export function findPage<Row extends { readonly id: string }>(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  query: PageQuery<Row>,
): Promise<Page<Row>> {
  return readPage((text, values) => database.rows(businessId, text, values), query);
}

/** As `findPage`, of what belongs to the platform. */
export function findPlatformPage<Row extends { readonly id: string }>(
  { database }: Pick<Kernel, 'database'>,
  query: PageQuery<Row>,
): Promise<Page<Row>> {
  return readPage((text, values) => database.platformRows(text, values), query);
}

async function readPage<Row extends { readonly id: string }>(
  read: Read,
  query: PageQuery<Row>,
): Promise<Page<Row>> {
  const { table, columns, id = 'id', where, field, column, direction, first, after } = query;
  const { type, valueOf } = column;
  const expression = type === 'text' ? alphabetically(column.expression) : column.expression;
  const order = `${field}:${direction}`;
  if (after) {
    const last = decodeCursor(after, order, kinds[type]);
    const beyond = direction === 'asc' ? '>' : '<';
    where.add(`(${expression}, ${id}) ${beyond} (?::${type}, ?::uuid)`, last.value, last.id);
  }
  const text = `select ${columns} from ${table} where ${where}
    order by ${expression} ${direction}, ${id} ${direction} ${pageLimit(first, where)}`;
  const rows = await read<Row>(text, where.values);
  return pageOf(rows, { first, after }, order, (row) => ({ value: valueOf(row), id: row.id }));
}
