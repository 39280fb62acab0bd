import type { Kernel } from '../../kernel/kernel.js';
import { isRetained, type RecordReference, type Retention } from '../../kernel/record-reference.js';

/** A table in which a text was found, and how many rows have it. */
export interface ResidualData {
  readonly table: string;
  readonly rows: number;
  /** Of rows that a law retains: which one. */
  readonly basis?: string;
  /** The last year of the last of them. */
  readonly until?: number;
}

/** Columns that can hold a text, of every table that is a tenant's: read from the catalogue, so that none is forgotten. */
const textColumns = `
  select n.nspname || '.' || quote_ident(c.relname) as "table",
    array_agg(quote_ident(a.attname) order by a.attnum) as columns
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    and a.atttypid = any('{text,varchar,jsonb,json,text[]}'::regtype[])
  where c.relkind in ('r', 'p') and n.nspname !~ '^pg_'
    and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'business_id'
                and t.atttypid = 'uuid'::regtype and t.attnotnull)
    and c.relrowsecurity and has_table_privilege(c.oid, 'select')
  group by 1 order by 1`;

/**
 * Every table of the business that has one of the texts anywhere in a row, in any case; what a law retains, and is marked
 * as erased, apart from the rest. Reads whole tables: for jobs, not for requests. Texts shorter than four characters are
 * not looked for.
 */
export async function findResidualData(
  { database, clock, catalogue }: Pick<Kernel, 'database' | 'clock' | 'catalogue'>,
  businessId: string,
  texts: readonly string[],
): Promise<ResidualData[]> {
  const patterns = texts.filter(({ length }) => length > 3).map(containing);
  if (patterns.length === 0) return [];
  const tables = await database.rows<{ table: string; columns: string[] }>(businessId, textColumns, []);
  const found: ResidualData[] = [];
  const now = clock.now();
  for (const { table, columns } of tables) {
    const any = columns.map((column) => `${column}::text ilike any($2::text[])`).join(' or ');
    const kinds = retentionsOf(catalogue.recordReferences, table);
    const values = [businessId, patterns, ...(kinds.length > 0 ? [now] : [])];
    const text = `select ${kindOf(kinds)} as kind, max(${yearOf(kinds)}) as until, count(*)::int as rows from ${table}
      where business_id = $1 and (${any}) group by 1 order by 1`;
    const rows = await database.rows<FoundRow>(businessId, text, values);
    found.push(...rows.map((row) => toResidualData(table, kinds, row)));
  }
  return found;
}

interface FoundRow {
  /** Which of the table's retentions; -1 for none. */
  readonly kind: number;
  readonly until: number | null;
  readonly rows: number;
}

function retentionsOf(references: readonly RecordReference[], table: string): Retention[] {
  return references.flatMap((reference) =>
    reference.table === table && reference.retained ? reference.retained : [],
  );
}

function kindOf(kinds: readonly Retention[]): string {
  if (kinds.length === 0) return '-1';
  const cases = kinds.map((kind, index) => {
    const { isMarked = 'erased_at is not null' } = kind;
    return `when ${isMarked} and ${isRetained(kind, '$3')} then ${index}`;
  });
  return `case ${cases.join(' ')} else -1 end`;
}

function yearOf(kinds: readonly Retention[]): string {
  if (kinds.length === 0) return 'null::int';
  const cases = kinds.map((kind) => `when ${isRetained(kind, '$3')} then (${kind.until})::int`);
  return `case ${cases.join(' ')} end`;
}

function toResidualData(
  table: string,
  kinds: readonly Retention[],
  { kind, until, rows }: FoundRow,
): ResidualData {
  const retention = kinds[kind];
  return retention ? { table, rows, basis: retention.basis, until: until! } : { table, rows };
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
