import type { Database } from '../../changes/database.js';

/** A table in which a text was found, and how many rows have it. */
export interface ResidualData {
  readonly table: string;
  readonly rows: number;
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
 * Every table of the business that has one of the texts anywhere in a row, in any case. Reads whole tables:
 * for jobs, not for requests. Texts shorter than four characters are not looked for.
 */
export async function findResidualData(
  database: Database,
  businessId: string,
  texts: readonly string[],
): Promise<ResidualData[]> {
  const patterns = texts.filter(({ length }) => length > 3).map(containing);
  if (patterns.length === 0) return [];
  const tables = await database.rows<{ table: string; columns: string[] }>(businessId, textColumns, []);
  const found: ResidualData[] = [];
  for (const { table, columns } of tables) {
    const any = columns.map((column) => `${column}::text ilike any($2::text[])`).join(' or ');
    const text = `select count(*)::int as rows from ${table} where business_id = $1 and (${any})`;
    const [row] = await database.rows<{ rows: number }>(businessId, text, [businessId, patterns]);
    if (row!.rows > 0) found.push({ table, rows: row!.rows });
  }
  return found;
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
