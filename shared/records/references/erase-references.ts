import type { UnitOfWork } from '../../changes/unit-of-work.js';
import { Placeholders, rowsOf, type RecordReference } from '../../kernel/record-reference.js';

/** Deletes or blanks what refers to erased records, in the order of declaration. The second time nothing is left to do. */
export async function eraseReferences(
  unit: UnitOfWork,
  references: readonly RecordReference[],
  businessId: string,
  ids: readonly string[],
): Promise<void> {
  for (const reference of references) {
    const { table, onErase } = reference;
    const { bind, values } = new Placeholders(businessId, ids);
    const where = rowsOf(reference, bind);
    const statement =
      onErase === 'delete'
        ? `delete from ${table} where ${where}`
        : `update ${table} set ${assignments(onErase)} where ${where}`;
    unit.send(statement, values);
  }
}

function assignments(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');
}
