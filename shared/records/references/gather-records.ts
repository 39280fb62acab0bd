import type { Database } from '../../changes/database.js';
import { numbered, rowsOf, type DeclaredReference } from '../../kernel/record-reference.js';

/** All rows of one kind that concern a record, as they are stored. */
export interface GatheredPart {
  readonly subgraph: string;
  readonly label: string;
  /** The law that retains such records after an erasure, where there is one. */
  readonly basis?: string;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** Rows that concern the records, over all subgraphs, by what they are. */
export function gatherRecords(
  database: Database,
  references: readonly DeclaredReference[],
  businessId: string,
  ids: readonly string[],
): Promise<GatheredPart[]> {
  const told = references.filter(({ isDerived }) => !isDerived);
  return Promise.all(
    told.map(async (reference) => {
      const { subgraph, label, table, key, retained } = reference;
      const text = `select to_jsonb(t) - 'business_id' as record from ${table} t
        where ${rowsOf(reference, numbered)} order by t.${key}`;
      const rows = await database.rows<{ record: Record<string, unknown> }>(businessId, text, [
        businessId,
        ids,
      ]);
      const records = rows.map(({ record }) => record);
      return { subgraph, label, ...(retained && { basis: retained.basis }), records };
    }),
  );
}
