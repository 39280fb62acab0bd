import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Conditions } from '../../../../shared/postgres/conditions.js';
import type { Page } from '../../../../shared/records/connection.js';
import type { Asking } from '../../../../shared/records/field.js';
import { findPage, type PageQuery } from '../../../../shared/records/find-page.js';
import {
  conditionsOf,
  type RecordPage,
  type RecordReader,
} from '../../../../shared/records/record-reader.js';
import { recordSorts } from '../../../../shared/records/record-sorts.js';
import { entityReference } from '../../../../shared/records/reference.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import type { CustomFieldFilter } from '../custom-fields/custom-field.input.js';
import { type CustomFields, readCustomFields } from '../custom-fields/custom-fields.reader.js';
import { addCustomFilter, fieldOf } from '../custom-fields/custom-values.store.js';
import { findMatches } from '../words/matches.reader.js';
import { readSearch } from '../words/search-words.rules.js';
import { findSurvivors } from './customer-aliases.reader.js';
import { customer, type CustomerRow, customerRows, customOrder } from './customer.record.js';
import type { CustomerOrder } from './customer.type.js';

/** What the record's filter has besides, and the list finds itself. */
interface OwnFilter {
  readonly text?: { readonly matches: string } | null;
  readonly custom?: readonly CustomFieldFilter[] | null;
}

const newestFirst: CustomerOrder = { field: 'created_at', direction: SortDirection.DESC };

/** A text is matched by so many customers at the most; a list of them is sorted like any other. */
const mostMatches = 1_000;

type SortedRow = CustomerRow & { readonly sortValue: string };

/**
 * A page of customers, newest first unless `orderBy` says otherwise; only the columns that `asked` needs. Throws
 * PAGE-001 for a bad cursor, an unknown custom field and a value that is not of its type.
 */
export async function findCustomers(
  kernel: Pick<Kernel, 'database' | 'clock'>,
  asking: Omit<Asking, 'now'>,
  { first, after, filter, orderBy }: RecordPage,
  asked?: ReadonlySet<string>,
): Promise<Page<CustomerRow>> {
  const { businessId } = asking;
  const { text: words, custom = [] }: OwnFilter = filter ?? {};
  const needsFields = (custom ?? []).length > 0 || orderBy?.field === customOrder;
  const [fields, textIds] = await Promise.all([
    needsFields ? readCustomFields(kernel, businessId) : (new Map() as CustomFields),
    words ? idsByText(kernel, businessId, words.matches) : null,
  ]);
  const { from, ...sorting } = sortingOf(fields, orderBy ?? newestFirst);
  const where = conditionsOf(customer, { ...asking, now: kernel.clock.now() }, filter, 'c.');
  const table = from(where, businessId);
  where.addIf('c.id = any(?::uuid[])', textIds);
  for (const condition of custom ?? []) addCustomFilter(where, businessId, fields, condition);
  const columns = `${customerRows.columns.listFor(asked).sql}, ${sorting.column.expression} as "sortValue"`;
  return findPage<SortedRow>(kernel, businessId, { ...sorting, table, columns, where, first, after });
}

async function idsByText(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  text: string,
): Promise<string[]> {
  const search = { words: readSearch(text), limit: mostMatches, needsAll: true };
  return (await findMatches(kernel, businessId, search)).map(({ id }) => id);
}

/** How a list is sorted: by an expression that is never null, and by the id among equals. An index has both. */
interface Sorting extends Pick<PageQuery<SortedRow>, 'id' | 'field' | 'column' | 'direction'> {
  /** The tables, with the customer as `c`; adds what ties them together. */
  readonly from: (where: Conditions, businessId: string) => string;
}

const sorts = recordSorts(customer);
const valueOf = ({ sortValue }: SortedRow) => sortValue;

/** Throws PAGE-001 for a custom field that the business does not have. */
function sortingOf(fields: CustomFields, { field, direction, customKey }: CustomerOrder): Sorting {
  if (field === customOrder) return sortingByCustomField(fields, direction, customKey);
  const { expression, type } = sorts[field]!;
  return {
    field,
    direction,
    column: { expression, type, valueOf },
    id: 'c.id',
    from: () => 'crm.customers c',
  };
}

function sortingByCustomField(
  fields: CustomFields,
  direction: SortDirection,
  customKey: string | null | undefined,
): Sorting {
  const { id, key } = fieldOf(fields, customKey);
  return {
    field: `custom.${key}`,
    direction,
    column: { expression: 'v.sort_key', type: 'text', valueOf },
    id: 'v.customer_id',
    from: (where, businessId) => {
      where.add('v.business_id = ? and v.field_id = ?', businessId, id);
      return 'crm.custom_values v join crm.customers c on c.business_id = v.business_id and c.id = v.customer_id';
    },
  };
}

/** `Customer` by id, for the subgraphs that refer to it; the id of a merged customer leads to the survivor. */
export const customerReference = entityReference('Customer', customerRows.byIds, findSurvivors);

/** The reads of customers: by words and custom fields too. */
export const customerReader: RecordReader<typeof customer> = {
  ...customerRows,
  reference: customerReference,
  page: findCustomers,
};
