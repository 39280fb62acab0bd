import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { eraseHistory, type ErasedHistory } from '../../../../shared/records/references/erase-history.js';
import { isTelling } from './values-of-person.js';

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
  await unit.entities.execute(removeErrors, [businessId, given]);
  await unit.entities.execute(removeDrafts, [businessId, given, given]);
  const exports = await unit.entities.execute<{ id: string }[]>(blankExports, [businessId, given]);
  if (exports.length === 0) return 0;
  return eraseHistory(unit, { ...history, texts, ids: exports.map(({ id }) => id), attributes: ['filter'] });
}
