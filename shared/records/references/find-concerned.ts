import type { UnitOfWork } from '../../changes/unit-of-work.js';
import { Placeholders, rowsOf, type RecordReference } from '../../kernel/record-reference.js';

/** Ids of the rows that tell of the records' persons: the logs know them by these ids. */
export async function findConcerned(
  unit: UnitOfWork,
  references: readonly RecordReference[],
  businessId: string,
  ids: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const reference of references.filter(({ personal }) => personal)) {
    const { bind, values } = new Placeholders(businessId, ids);
    const text = `select ${reference.key} as id from ${reference.table} where ${rowsOf(reference, bind)}`;
    const rows: { id: string }[] = await unit.execute(text, values);
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}
