import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';

/** Former values stand in the audit trail, those of merged customers too. */
const values = `select distinct value from (
    select jsonb_build_object('n', name, 'e', email, 'p', phone) as state from crm.customers
      where business_id = ? and id = ?
    union all
    select jsonb_build_object('n', s ->> 'name', 'e', s ->> 'email', 'p', s ->> 'phone')
      from kernel.audit_log a cross join lateral (values (before_state), (after_state)) as states (s)
      where a.business_id = ? and a.table_name = 'crm.customers'
        and a.record_id in (select e.id from jsonb_to_recordset(?::jsonb) as e(id uuid))
  ) known cross join lateral jsonb_each_text(state) as each (key, value)
  where value is not null and not exists (
    select from crm.customers c where c.business_id = ?
      and c.id not in (select e.id from jsonb_to_recordset(?::jsonb) as e(id uuid))
      and (c.sort_name = lower(value) or c.email = value or c.phone = value))`;

/** Shorter texts stand in many words: finding them tells nothing. */
export const isTelling = ({ length }: string): boolean => length > 3;

/**
 * Every name, e-mail and phone number that the person has or had, and that no other customer has: what must not be
 * found once they are erased.
 */
export async function valuesOfPerson(
  { entities }: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<string[]> {
  const given = JSON.stringify(ids.map((id) => ({ id })));
  const rows: { value: string }[] = await entities.execute(values, [
    ...[businessId, ids[0], businessId, given],
    ...[businessId, given],
  ]);
  return rows.map(({ value }) => value).sort();
}
