import type { UnitOfWork } from '../changes/unit-of-work.js';
import { recordNotFound } from '../errors/errors.js';
import { refuseStale } from '../errors/refuse-stale.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Loader } from '../kernel/loaders.js';
import { Conditions } from '../postgres/conditions.js';
import { Columns } from './columns.js';
import type { Page } from './connection.js';
import { systemColumns, type FieldValuesOf, type RecordDefinition, type RowOf } from './define-record.js';
import type { Asking } from './field.js';
import { momentOf, type Moment } from './fields/moment.js';
import { createdFilter } from './record-filters.js';
import { findPage } from './find-page.js';
import { pagesBy } from './pages-by.js';
import type { PageOfOwner } from './pages-by.statements.js';
import type { PageArguments } from './page-arguments.js';
import { entityReference, type Reference } from './reference.js';
import { nounOf, sentenceCase } from './record-words.js';
import { recordSorts, type RecordOrder } from './record-sorts.js';
import { SortDirection } from './sort-direction.js';

/** A list as it is asked for. */
export interface RecordPage extends PageArguments {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: RecordOrder | null;
}

/** The reads of a record. */
export interface RecordReader<R> {
  /** The columns of the record, and the lists of those that an operation asks for. */
  readonly columns: Columns;
  /** For the graph: the record by its id, batched. */
  readonly reference: Reference & { readonly loader: Loader<string, RowOf<R>> };
  /** Records of the business; ids of others are left out. */
  byIds(kernel: Pick<Kernel, 'database'>, businessId: string, ids: readonly string[]): Promise<RowOf<R>[]>;
  /** A page, newest first unless `orderBy` says otherwise; only the columns that `fields` need. PAGE-001 for a bad cursor. */
  page(
    kernel: Pick<Kernel, 'database' | 'clock'>,
    asking: Omit<Asking, 'now'>,
    page: RecordPage,
    fields?: ReadonlySet<string>,
  ): Promise<Page<RowOf<R>>>;
  /** Pages of the records that name each owner in this column, newest first. */
  pagesBy(column: string): Loader<PageOfOwner, Page<RowOf<R>>>;
  /** The record, locked until the transaction ends. NOT-FOUND-001; STALE-001 when `version` is no longer current. */
  lock(unit: UnitOfWork, id: string, version?: number | null): Promise<RowOf<R>>;
  /** As many records with these values at the most, locked in the order of ids. */
  lockWhere(unit: UnitOfWork, values: Partial<FieldValuesOf<R>>, most: number): Promise<RowOf<R>[]>;
  /** Those of the ids that the business has; they stay until the transaction ends. */
  lockKeys(unit: UnitOfWork, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** NOT-FOUND-001 for the id of a record that the business does not have; none is none. */
  refuseUnknown(unit: UnitOfWork, id: string | null | undefined): Promise<void>;
}

const newestFirst: RecordOrder = { field: 'created_at', direction: SortDirection.DESC };

/** `needs` names the columns of fields that resolvers compute, such as `isOverdue: ['status', 'dueAt']`. */
export function recordReader<R extends RecordDefinition>(
  record: R,
  needs: Readonly<Record<string, readonly (keyof RowOf<R> & string)[]>> = {},
): RecordReader<R> {
  type Row = RowOf<R>;
  const { table, name } = record;
  const columns = columnsOf(record, needs);
  const sorts = recordSorts(record);
  const select = `select ${columns.all.sql} from ${table} where business_id =`;
  const known = `select id from ${table} where business_id = ?::uuid and id = ?::uuid`;
  const keys = `select id from ${table} where business_id = ?::uuid and id = any(?::uuid[])
    order by id for key share`;
  const fromRow = rowReaderOf(record);
  const byIds: RecordReader<R>['byIds'] = ({ database }, businessId, ids) =>
    database.rows<Row>(businessId, `${select} $1 and id = any($2::uuid[])`, [businessId, ids]);

  return {
    columns,
    byIds,
    reference: entityReference<Row>(name, byIds),

    page({ database, clock }, asking, { filter, orderBy, first, after }, fields) {
      const { field, direction } = orderBy ?? newestFirst;
      return findPage<Row>({ database }, asking.businessId, {
        table,
        columns: columns.listFor(fields && withSortColumn(fields, sorts[field]!.key)).sql,
        where: conditionsOf(record, { ...asking, now: clock.now() }, filter),
        ...{ field, direction, column: sorts[field]!, first, after },
      });
    },

    pagesBy: (column) => pagesBy<Row>({ table, owner: column, columns }),

    async lock(unit, id, version) {
      const { businessId } = unit.actor;
      const [row] = await unit.execute<object>(`${select} ?::uuid and id = ?::uuid for update`, [
        businessId,
        id,
      ]);
      if (!row) throw recordNotFound(nounOf(record), id);
      const found = fromRow(row) as Row;
      refuseStale(sentenceCase(nounOf(record)), found, version);
      return found;
    },

    async lockWhere(unit, values, most) {
      const { businessId } = unit.actor;
      const named = record.columns.filter(({ key }) => key in values);
      const conditions = named.map(({ column }) => ` and ${column} = ?`).join('');
      const text = `${select} ?::uuid${conditions} order by id limit ? for update`;
      const sought = named.map(({ key }) => (values as Readonly<Record<string, unknown>>)[key]);
      const rows = await unit.execute<object>(text, [businessId, ...sought, most]);
      return rows.map((row) => fromRow(row) as Row);
    },

    async lockKeys(unit, ids) {
      const values = [unit.actor.businessId, `{${[...new Set(ids)].join(',')}}`];
      const rows: { id: string }[] = await unit.execute(keys, values);
      return new Set(rows.map(({ id }) => id));
    },

    async refuseUnknown(unit, id) {
      if (id == null) return;
      const { businessId } = unit.actor;
      const found = await unit.execute<object>(known, [businessId, id]);
      if (found.length === 0) throw recordNotFound(nounOf(record), id);
    },
  };
}

function columnsOf(record: RecordDefinition, needs: Readonly<Record<string, readonly string[]>>): Columns {
  const own = record.columns.map(({ key, column, field }) => [key, field.select?.(column) ?? column]);
  const relations = Object.entries(record.fields).filter(([, { isRelation }]) => isRelation);
  return new Columns({
    expressions: { id: 'id', ...Object.fromEntries(own), ...systemColumns },
    always: ['id'],
    needs: {
      ...needs,
      pageInfo: ['createdAt'],
      ...Object.fromEntries(relations.map(([field]) => [field, [`${field}Id`]])),
    },
  });
}

/** The cursor of a page is made of the column it is sorted by. */
function withSortColumn(fields: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return fields.has(key) ? fields : new Set([...fields, key]);
}

/** A row within a transaction, its moments as Dates. */
function rowReaderOf({ columns }: RecordDefinition) {
  return (row: object): object => {
    const values = row as Readonly<Record<string, unknown>>;
    return {
      ...values,
      ...Object.fromEntries(columns.map(({ key, field }) => [key, field.fromRow(values[key])])),
      createdAt: momentOf(values.createdAt as Moment),
      updatedAt: momentOf(values.updatedAt as Moment),
    };
  };
}

/** What the filter asks for, within the business; `alias` of the table with its point, where several are read. */
export function conditionsOf(
  { columns, filters }: RecordDefinition,
  asking: Asking,
  filter: RecordPage['filter'],
  alias = '',
): Conditions {
  const where = new Conditions().add(`${alias}business_id = ?`, asking.businessId);
  if (!filter) return where;
  for (const { key, column, field } of columns) {
    const value = filter[key];
    if (value !== undefined && value !== null)
      field.filter?.add(where, alias + column, value as never, asking);
  }
  createdFilter.add(where, `${alias}created_at`, filter.createdAt as never, asking);
  for (const [name, { add }] of Object.entries(filters)) {
    const value = filter[name];
    if (value !== undefined && value !== null) add?.(where, value as never, asking);
  }
  return where;
}
