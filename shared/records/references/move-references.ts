import type { UnitOfWork } from '../../changes/unit-of-work.js';
import type { RecordReference } from '../../kernel/record-reference.js';

/** One merge of two records. */
export interface RecordMerge {
  readonly businessId: string;
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
}

/**
 * Gives the rows of a merged record to the survivor, and notes which they were. Does nothing the second time:
 * no row names the merged record by then.
 */
export async function moveReferences(
  unit: UnitOfWork,
  references: readonly RecordReference[],
  { businessId, mergeId, survivorId, mergedId }: RecordMerge,
): Promise<void> {
  const moves = movedOnMerge(references).map(async ({ table, column, key }) => {
    const rows = await unit.execute<{ id: string }>(
      `update ${table} set ${column} = ? where business_id = ? and ${column} = ? returning ${key} as id`,
      [survivorId, businessId, mergedId],
    );
    const ids = rows.map(({ id }) => id);
    unit.send(insertMoves, [businessId, mergeId, table, column, unit.now(), ids]);
  });
  await Promise.all(moves);
}

const insertMoves = `
  insert into kernel.reference_moves (business_id, merge_id, table_name, column_name, record_id, moved_at)
  select ?::uuid, ?::uuid, ?, ?, id, ?::timestamptz from unnest(?::uuid[]) as id on conflict do nothing`;

/** Gives rows back that a merge moved, unless they were given to somebody else since; forgets the moves. */
export async function moveReferencesBack(
  unit: UnitOfWork,
  references: readonly RecordReference[],
  { businessId, mergeId, survivorId, mergedId }: RecordMerge,
): Promise<void> {
  for (const { table, column, key } of movedOnMerge(references)) {
    const moves = [businessId, mergeId, table, column];
    unit.send(
      `update ${table} t set ${column} = ? from kernel.reference_moves m
       where m.business_id = ? and m.merge_id = ? and m.table_name = ? and m.column_name = ?
         and t.business_id = ? and t.${key} = m.record_id and t.${column} = ?`,
      [mergedId, ...moves, businessId, survivorId],
    );
    unit.send(
      `delete from kernel.reference_moves
       where business_id = ? and merge_id = ? and table_name = ? and column_name = ?`,
      moves,
    );
  }
}

function movedOnMerge(references: readonly RecordReference[]): readonly RecordReference[] {
  return references.filter(({ onMerge }) => onMerge === 'move');
}
