import type { Conditions } from '../../../../shared/postgres/conditions.js';
import { alphabetically } from '../../../../shared/postgres/collation.js';
import { recordSorts } from '../../../../shared/records/record-sorts.js';
import type { SortDirection } from '../../../../shared/records/sort-direction.js';
import { fieldOf } from '../custom-fields/custom-filter.statements.js';
import type { CustomFields } from '../custom-fields/custom-fields.reader.js';
import { customOrder, type CustomerOrder } from './customer.order.js';
import { customer } from './customer.record.js';

/** How a list is sorted: by an expression that is never null, and by the id among equals. An index has both. */
export interface Sorting {
  /** Names the order in cursors. */
  readonly order: string;
  readonly direction: SortDirection;
  readonly value: string;
  readonly id: string;
  readonly kind: 'time' | 'text';
  /** The tables, with the customer as `c`; adds what ties them together. */
  readonly from: (where: Conditions, businessId: string) => string;
}

const sorts = recordSorts(customer);

/** Throws PAGE-001 for a custom field that the business does not have. */
export function sortingOf(fields: CustomFields, { field, direction, customKey }: CustomerOrder): Sorting {
  if (field === customOrder) return sortingByCustomField(fields, direction, customKey);
  const { expression, type } = sorts[field]!;
  const isText = type === 'text';
  return {
    order: `${field}:${direction}`,
    direction,
    value: isText ? alphabetically(expression) : expression,
    id: 'c.id',
    kind: isText ? 'text' : 'time',
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
    order: `custom.${key}:${direction}`,
    direction,
    value: 'v.sort_key',
    id: 'v.customer_id',
    kind: 'text',
    from: (where, businessId) => {
      where.add('v.business_id = ? and v.field_id = ?', businessId, id);
      return 'crm.custom_values v join crm.customers c on c.business_id = v.business_id and c.id = v.customer_id';
    },
  };
}
