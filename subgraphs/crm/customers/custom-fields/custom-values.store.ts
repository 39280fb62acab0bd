import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { CustomFields } from './custom-fields.reader.js';
import { type CustomValues, sortKeyOf } from './custom-value.rules.js';

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
