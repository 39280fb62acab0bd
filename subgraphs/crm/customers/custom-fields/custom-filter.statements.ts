import { DomainError } from '../../../../shared/errors/domain-error.js';
import { badPage } from '../../../../shared/errors/errors.js';
import type { Conditions } from '../../../../shared/postgres/conditions.js';
import type { CustomFieldFilter } from './custom-field.input.js';
import type { CustomFieldRow, CustomFields } from './custom-fields.reader.js';
import { isFault, parseCustomValue, readCustomValue, sortKeyOf } from './custom-value.rules.js';

const comparisons = { eq: '=', gte: '>=', gt: '>', lte: '<=', lt: '<' } as const;

/** Adds the filter's conditions on the customer `c`. Throws PAGE-001 for an unknown field or a value of another type. */
export function addCustomFilter(
  where: Conditions,
  businessId: string,
  fields: CustomFields,
  filter: CustomFieldFilter,
): void {
  const field = fieldOf(fields, filter.key);
  const compare = (condition: string, ...values: unknown[]) =>
    where.add(
      `c.id in (select customer_id from crm.custom_values where business_id = ? and field_id = ? ${condition})`,
      businessId,
      field.id,
      ...values,
    );
  for (const [name, operator] of Object.entries(comparisons)) {
    const value = filter[name as keyof typeof comparisons];
    if (value !== null && value !== undefined) compare(`and sort_key ${operator} ?`, keyOf(field, value));
  }
  if (filter.in)
    compare(
      'and sort_key = any(?::text[])',
      filter.in.map((value) => keyOf(field, value)),
    );
  if (filter.exists === true) compare('');
  if (filter.exists === false)
    where.add(
      'not exists (select from crm.custom_values v where v.business_id = ? and v.field_id = ? and v.customer_id = c.id)',
      businessId,
      field.id,
    );
}

/** The field in use of this key. Throws PAGE-001. */
export function fieldOf(fields: CustomFields, key: string | null | undefined): CustomFieldRow {
  const field = fields.get(key ?? '');
  if (field) return field;
  throw new DomainError(
    badPage,
    `${key ?? 'Nothing'} is no custom field of the business; customFields has all.`,
  );
}

/** A text is read as files have it: a query string knows no other form. */
function keyOf(field: CustomFieldRow, value: unknown): string {
  const read = typeof value === 'string' ? parseCustomValue(field, value) : readCustomValue(field, value);
  if (read === undefined || isFault(read))
    throw new DomainError(
      badPage,
      isFault(read) ? read.message : `custom.${field.key} is compared with a value.`,
    );
  return sortKeyOf(field.type, read);
}
