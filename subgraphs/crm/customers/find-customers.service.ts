import { Conditions } from '../../../shared/database/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { addDateTimeFilter } from '../../../shared/pagination/date-time-filter.js';
import { decodeCursor } from '../../../shared/pagination/cursor.js';
import { pageOf, type Page } from '../../../shared/pagination/connection.js';
import type { PageArguments } from '../../../shared/pagination/page-arguments.js';
import { SortDirection } from '../../../shared/pagination/sort-direction.js';
import { CustomerSortField, type CustomerFilter, type CustomerOrder } from './customer.filter.js';

/** A customer as reads return it. */
export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The columns of a row. */
export const customerColumns = `id, name, email, phone, tags, version, created_by as "createdBy",
  created_at as "createdAt", updated_at as "updatedAt"`;

const byIds = `select ${customerColumns} from crm.customers where business_id = $1 and id = any($2::uuid[])`;

/** Customers of the business by id; ids of others are left out. */
export function findCustomersByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<CustomerRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

export interface FindCustomers extends PageArguments {
  readonly filter?: CustomerFilter | null;
  readonly orderBy?: CustomerOrder | null;
}

const newestFirst: CustomerOrder = { field: CustomerSortField.CREATED_AT, direction: SortDirection.DESC };

const sortColumns = {
  [CustomerSortField.CREATED_AT]: { type: 'timestamptz', valueOf: (row: CustomerRow) => row.createdAt },
  [CustomerSortField.UPDATED_AT]: { type: 'timestamptz', valueOf: (row: CustomerRow) => row.updatedAt },
  [CustomerSortField.NAME]: { type: 'text', valueOf: (row: CustomerRow) => row.name },
};

/** A page of customers, newest first unless `orderBy` says otherwise. Throws PAGE-001 for a bad cursor. */
export async function findCustomers(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after, filter, orderBy }: FindCustomers,
): Promise<Page<CustomerRow>> {
  const { field, direction } = orderBy ?? newestFirst;
  const { type, valueOf } = sortColumns[field];
  const order = `${field}:${direction}`;
  const where = conditionsOf(businessId, filter);
  if (after) {
    const { value, id } = decodeCursor(after, order, type === 'timestamptz' ? 'time' : 'text');
    const beyond = direction === SortDirection.ASC ? '>' : '<';
    where.add(`(${field}, id) ${beyond} (?::${type}, ?::uuid)`, value, id);
  }
  const text = `select ${customerColumns} from crm.customers where ${where}
    order by ${field} ${direction}, id ${direction} limit ${where.value(first + 1)}`;
  const rows = await database.rows<CustomerRow>(businessId, text, where.values);
  return pageOf(rows, first, order, (row) => ({ value: valueOf(row), id: row.id }));
}

function conditionsOf(businessId: string, filter: CustomerFilter | null | undefined): Conditions {
  const where = new Conditions()
    .add('business_id = ?', businessId)
    .addIf('tags @> array[?]::text[]', filter?.tag?.eq)
    .addIf('email = lower(?)', filter?.email?.eq);
  addDateTimeFilter(where, 'created_at', filter?.createdAt);
  addDateTimeFilter(where, 'updated_at', filter?.updatedAt);
  return where;
}
