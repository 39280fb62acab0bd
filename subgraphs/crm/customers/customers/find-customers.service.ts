import { Columns } from '../../../../shared/records/columns.js';
import { Conditions } from '../../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { decodeCursor } from '../../../../shared/records/cursor.js';
import { pageOf, type Page } from '../../../../shared/records/connection.js';
import type { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../../shared/records/page-limit.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { readCustomFields, type CustomFields } from '../custom-fields/custom-fields.js';
import type { CustomValues } from '../custom-fields/custom-values.js';
import { findMatches } from '../search/find-matches.js';
import { readSearch } from '../search/read-search.js';
import { customerConditions } from './customer-conditions.js';
import type { CustomerFilter } from './customer.filter.js';
import { CustomerSortField, type CustomerOrder } from './customer.order.js';
import { sortingOf } from './customer-sorting.js';

/** A customer as reads return it. */
export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly custom: CustomValues;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The columns of a row. */
export const customerColumns = new Columns({
  expressions: {
    id: 'id',
    name: 'name',
    email: 'email',
    phone: 'phone',
    externalReference: 'external_reference',
    tags: 'tags',
    custom: 'custom',
    version: 'version',
    lastActivityAt: 'last_activity_at',
    createdBy: 'created_by',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  always: ['id'],
});

const byIds = `select ${customerColumns.all.sql} from crm.customers where business_id = $1 and id = any($2::uuid[])`;

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
  /** Which of a customer's fields are asked for; all of them unless given. */
  readonly fields?: ReadonlySet<string>;
}

const newestFirst: CustomerOrder = { field: CustomerSortField.CREATED_AT, direction: SortDirection.DESC };

/** A text is matched by so many customers at the most; a list of them is sorted like any other. */
const mostMatches = 1_000;

type SortedRow = CustomerRow & { readonly place: string };

/**
 * A page of customers, newest first unless `orderBy` says otherwise. Throws PAGE-001 for a bad cursor, an
 * unknown custom field and a value that is not of its type.
 */
export async function findCustomers(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after, filter, orderBy, fields: asked }: FindCustomers,
): Promise<Page<CustomerRow>> {
  const [fields, textIds] = await Promise.all([
    fieldsFor(kernel, businessId, filter, orderBy),
    filter?.text ? idsByText(kernel, businessId, filter.text.matches) : null,
  ]);
  const sorting = sortingOf(fields, orderBy ?? newestFirst);
  const { order, direction, value, kind, from, id } = sorting;
  const where = new Conditions();
  const source = from(where, businessId);
  customerConditions(where, businessId, fields, filter, textIds);
  if (after) {
    const place = decodeCursor(after, order, kind);
    const beyond = direction === SortDirection.ASC ? '>' : '<';
    where.add(
      `(${value}, ${id}) ${beyond} (?::${kind === 'time' ? 'timestamptz' : 'text'}, ?::uuid)`,
      place.value,
      place.id,
    );
  }
  const text = `select ${customerColumns.listFor(asked).sql}, ${value} as place from ${source} where ${where}
    order by ${value} ${direction}, ${id} ${direction} ${pageLimit(first, where)}`;
  const rows = await kernel.database.rows<SortedRow>(businessId, text, where.values);
  return pageOf(rows, first, order, (row) => ({ value: row.place, id: row.id }));
}

/** They are read only for a list that names one. */
async function fieldsFor(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  filter: CustomerFilter | null | undefined,
  orderBy: CustomerOrder | null | undefined,
): Promise<CustomFields> {
  const needsThem = (filter?.custom ?? []).length > 0 || orderBy?.field === CustomerSortField.CUSTOM;
  return needsThem ? readCustomFields(kernel, businessId) : new Map();
}

async function idsByText(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  text: string,
): Promise<string[]> {
  const search = { words: readSearch(text), limit: mostMatches, needsAll: true };
  return (await findMatches(kernel, businessId, search)).map(({ id }) => id);
}
