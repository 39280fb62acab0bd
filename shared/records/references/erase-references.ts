import type { UnitOfWork } from '../../changes/unit-of-work.js';
import { isRetained, Placeholders, rowsOf, type RecordReference } from '../../kernel/record-reference.js';

/**
 * Deletes or blanks what refers to erased records, in the order of declaration, and marks what a law retains. The second
 * time nothing is left to do.
 */
export async function eraseReferences(
  unit: UnitOfWork,
  references: readonly RecordReference[],
  businessId: string,
  ids: readonly string[],
): Promise<void> {
  for (const reference of references) {
    markRetained(unit, reference, businessId, ids);
    const { table, onErase, retained } = reference;
    if (onErase === 'keep') continue;
    const { bind, values } = new Placeholders(businessId, ids);
    const rows = rowsOf(reference, bind);
    const where = retained ? `${rows} and not ${isRetained(retained, '?')}` : rows;
    const statement =
      onErase === 'delete'
        ? `delete from ${table} where ${where}`
        : `update ${table} set ${assignments(onErase)} where ${where}`;
    unit.send(statement, retained ? [...values, unit.now()] : values);
  }
}

function markRetained(
  unit: UnitOfWork,
  reference: RecordReference,
  businessId: string,
  ids: readonly string[],
): void {
  const { table, retained } = reference;
  if (!retained || retained.isMarked) return;
  const { bind, values } = new Placeholders(businessId, ids);
  const now = unit.now();
  unit.send(
    `update ${table} set erased_at = ?
     where ${rowsOf(reference, bind)} and erased_at is null and ${isRetained(retained, '?')}`,
    [now, ...values, now],
  );
}

function assignments(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');
}
