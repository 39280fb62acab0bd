import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { badPage } from '../../../../shared/errors/errors.js';
import type { Conditions } from '../../../../shared/postgres/conditions.js';
import type { CustomFieldFilter } from './custom-field.input.js';
import type { CustomFieldRow, CustomFields } from './custom-fields.reader.js';
import {
  type CustomValues,
  isFault,
  parseCustomValue,
  readCustomValue,
  sortKeyOf,
} from './custom-value.rules.js';

interface Holder {
  readonly id: string;
  readonly custom: CustomValues;
}

interface Target {
  readonly unit: UnitOfWork;
  readonly businessId: string;
  readonly fields: CustomFields;
}

const put = `insert into crm.custom_values (business_id, field_id, customer_id, sort_key)
  select ?, field_id, customer_id, sort_key
  from jsonb_to_recordset(?::jsonb) as r(field_id uuid, customer_id uuid, sort_key text)
  on conflict (business_id, field_id, customer_id) do update set sort_key = excluded.sort_key`;
const remove = `delete from crm.custom_values v
  using jsonb_to_recordset(?::jsonb) as r(field_id uuid, customer_id uuid)
  where v.business_id = ? and v.field_id = r.field_id and v.customer_id = r.customer_id`;

/** Keeps the values by field in step with those of the customers. */
export async function storeCustomValues(
  { unit, businessId, fields }: Target,
  changes: readonly { readonly before?: Holder; readonly after: Holder }[],
): Promise<void> {
  const changed = changes.flatMap(({ before, after }) =>
    [...fields.values()]
      .filter(({ key }) => before?.custom[key] !== after.custom[key])
      .map(({ id, key, type }) => ({ field_id: id, customer_id: after.id, type, value: after.custom[key] })),
  );
  const removed = changed.filter(({ value }) => value === undefined);
  const added = changed.flatMap(({ type, value, ...place }) =>
    value === undefined ? [] : [{ ...place, sort_key: sortKeyOf(type, value) }],
  );
  if (removed.length > 0) unit.send(remove, [JSON.stringify(removed), businessId]);
  if (added.length > 0) unit.send(put, [businessId, JSON.stringify(added)]);
}

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
