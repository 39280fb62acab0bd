import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';

interface Tagged {
  readonly id: string;
  readonly tags: readonly string[];
}

interface Change {
  readonly before?: Tagged;
  readonly after: Tagged;
}

const rows = 'jsonb_to_recordset(?::jsonb) as r(tag text, customer_id uuid)';
const add = `insert into crm.customer_tags (business_id, tag, customer_id)
  select ?, tag, customer_id from ${rows} on conflict do nothing`;
const remove = `delete from crm.customer_tags t using ${rows}
  where t.business_id = ? and t.tag = r.tag and t.customer_id = r.customer_id`;

/** Keeps the tags by tag in step with those of the customers. */
export async function storeTags(
  { entities }: UnitOfWork,
  businessId: string,
  changes: readonly Change[],
): Promise<void> {
  const removed = changes.flatMap(({ before, after }) => tagsNotOf(after, before));
  const added = changes.flatMap(({ before, after }) => tagsNotOf(before, after));
  if (removed.length > 0) await entities.execute(remove, [JSON.stringify(removed), businessId]);
  if (added.length > 0) await entities.execute(add, [businessId, JSON.stringify(added)]);
}

/** The tags of one state that the other lacks. */
function tagsNotOf(other: Tagged | undefined, one: Tagged | undefined) {
  if (!one) return [];
  const kept = new Set(other?.tags);
  return one.tags.filter((tag) => !kept.has(tag)).map((tag) => ({ tag, customer_id: one.id }));
}
