import type { Database } from '../../changes/database.js';
import { numbered, rowsOf, type DeclaredReference } from '../../kernel/record-reference.js';

/** How many rows of a kind refer to a record. */
export interface ReferenceCount {
  readonly subgraph: string;
  readonly label: string;
  readonly count: number;
}

/** What a merge would give to the survivor, over all subgraphs; kinds without rows too. */
export function countReferences(
  database: Database,
  references: readonly DeclaredReference[],
  businessId: string,
  recordId: string,
): Promise<ReferenceCount[]> {
  const moved = references.filter(({ onMerge, isDerived }) => onMerge === 'move' && !isDerived);
  return Promise.all(
    moved.map(async (reference) => {
      const { subgraph, label, table } = reference;
      const text = `select count(*)::int as count from ${table} where ${rowsOf(reference, numbered)}`;
      const [row] = await database.rows<{ count: number }>(businessId, text, [businessId, [recordId]]);
      return { subgraph, label, count: row!.count };
    }),
  );
}
