import type { UnitOfWork } from '../../changes/unit-of-work.js';

const erase = `select kernel.erase_history(?::uuid, ?::uuid,
  array(select id::uuid from jsonb_array_elements_text(?::jsonb) id),
  array(select key from jsonb_array_elements_text(?::jsonb) key),
  (select array_agg(text) from jsonb_array_elements_text(?::jsonb) text)) as rows`;

export interface ErasedHistory {
  readonly businessId: string;
  /** The record that is erased; the trail says that it was, which is what allows blanked entries. */
  readonly recordId: string;
  /** Its own id, and those that led to it. */
  readonly ids: readonly string[];
  /** Names of attributes that tell of the person. */
  readonly attributes: readonly string[];
  /** Only attributes with one of these texts are blanked; all when absent. */
  readonly texts?: readonly string[];
}

/**
 * Blanks what events and audit entries say of a person; that something happened, when and by whom, stays. No
 * role may change either log: a function of the owner's does it, and can do nothing else (decision 026).
 * Waits for the sealing of the business's trail. Answers how many entries were blanked.
 */
export async function eraseHistory(
  unit: UnitOfWork,
  { businessId, recordId, ids, attributes, texts }: ErasedHistory,
): Promise<number> {
  const lists = [ids, attributes, texts ?? []].map((list) => JSON.stringify(list));
  const values = [businessId, recordId, ...lists];
  if (texts?.length === 0) return 0;
  const [row] = await unit.execute<{ rows: number }>(erase, values);
  return row!.rows;
}
