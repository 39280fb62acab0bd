import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { type ErasedHistory, eraseHistory } from '../../../../shared/records/references/erase-history.js';

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
  unit: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<string[]> {
  const given = JSON.stringify(ids.map((id) => ({ id })));
  const rows: { value: string }[] = await unit.execute(values, [
    ...[businessId, ids[0], businessId, given],
    ...[businessId, given],
  ]);
  return rows.map(({ value }) => value).sort();
}

const known = 'array(select value from jsonb_array_elements_text(?::jsonb) as value)';

const removeErrors = `delete from crm.import_errors where business_id = ? and exists (
    select from jsonb_array_elements_text(?::jsonb) as known(value)
    where position(lower(known.value) in lower(original)) > 0)`;
const removeDrafts = `delete from crm.import_drafts where business_id = ?
  and (kernel.mentions(to_jsonb(identity), ${known}) or kernel.mentions(state, ${known}))`;
const blankExports = `update crm.exports set filter = null, expires_at = least(expires_at, created_at)
  where business_id = ? and filter is not null and kernel.mentions(filter, ${known}) returning id`;

/**
 * Erases a person from what files left behind, which names no customer and is found by what it says: rows that
 * imports refused, drafts of dry runs, filters of exports, those in the audit trail too. Files themselves are for the
 * job that proves the erasure. Answers how many entries of the history were blanked.
 */
export async function eraseFromFiles(
  unit: UnitOfWork,
  history: Omit<ErasedHistory, 'ids'> & { readonly texts: readonly string[] },
): Promise<number> {
  const { businessId } = history;
  const texts = history.texts.filter(isTelling);
  if (texts.length === 0) return 0;
  const given = JSON.stringify(texts);
  unit.send(removeErrors, [businessId, given]);
  unit.send(removeDrafts, [businessId, given, given]);
  const exports = await unit.execute<{ id: string }>(blankExports, [businessId, given]);
  if (exports.length === 0) return 0;
  return eraseHistory(unit, { ...history, texts, ids: exports.map(({ id }) => id), attributes: ['filter'] });
}

/** Whoever was one with the person for a while, and whoever was one with them. */
const relatives = `with recursive relatives (id) as (
    select value::uuid from jsonb_array_elements_text(?::jsonb) as value
    union
    select case when m.survivor_id = r.id then m.merged_id else m.survivor_id end
    from relatives r join crm.customer_merges m on m.business_id = ? and r.id in (m.survivor_id, m.merged_id)
  )
  select id from relatives`;

const forget = `update crm.customer_merges set states = null
  where business_id = ? and survivor_id in (select value::uuid from jsonb_array_elements_text(?::jsonb) as value)
    and kernel.mentions(states, array(select value from jsonb_array_elements_text(?::jsonb) as value))`;

/**
 * While customers were merged, one had the values of the other: these are taken from the history of those that
 * were taken apart, and merges that would bring them back can no longer be undone. `texts` are values that nobody
 * else has. Answers how many entries were blanked.
 */
export async function eraseFromRelatives(
  unit: UnitOfWork,
  history: ErasedHistory & { readonly texts: readonly string[] },
): Promise<number> {
  const { businessId, ids, texts } = history;
  const rows: { id: string }[] = await unit.execute(relatives, [JSON.stringify(ids), businessId]);
  const others = rows.map(({ id }) => id).filter((id) => !ids.includes(id));
  if (others.length === 0) return 0;
  unit.send(forget, [businessId, JSON.stringify(others), JSON.stringify(texts)]);
  return eraseHistory(unit, { ...history, ids: others });
}
