import type { UnitOfWork } from '../database/unit-of-work.js';
import { rowsOf, type RecordReference } from './record-reference.js';

/** Deletes or blanks what refers to erased records, in the order of declaration. The second time nothing is left to do. */
export async function eraseReferences(
  { entities }: UnitOfWork,
  references: readonly RecordReference[],
  businessId: string,
  ids: readonly string[],
): Promise<void> {
  const erased = 'array(select e.id from jsonb_to_recordset(g.ids) as e(id uuid))';
  for (const reference of references) {
    const { table, onErase } = reference;
    const where = rowsOf(reference, 'g.business', erased);
    const given = '(select ?::uuid as business, ?::jsonb as ids) g';
    const statement =
      onErase === 'delete'
        ? `delete from ${table} t using ${given} where ${where}`
        : `update ${table} t set ${assignments(onErase)} from ${given} where ${where}`;
    await entities.execute(statement, [businessId, JSON.stringify(ids.map((id) => ({ id })))]);
  }
}

function assignments(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');
}
