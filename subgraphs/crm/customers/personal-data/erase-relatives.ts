import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { eraseHistory, type ErasedHistory } from '../../../../shared/records/references/erase-history.js';

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
  const rows: { id: string }[] = await unit.entities.execute(relatives, [JSON.stringify(ids), businessId]);
  const others = rows.map(({ id }) => id).filter((id) => !ids.includes(id));
  if (others.length === 0) return 0;
  await unit.entities.execute(forget, [businessId, JSON.stringify(others), JSON.stringify(texts)]);
  return eraseHistory(unit, { ...history, ids: others });
}
