import type { Graph } from './start-graph.js';
import { recordTables } from './tenant-tables.js';

/** What the database holds of one business and no other. */
export interface TenantValues {
  /** Some ids of each kind: three of every uuid column. */
  readonly ids: readonly string[];
  /** One id of each kind. */
  readonly probes: readonly string[];
  /** An id of the business by the name of its column, such as `customer_id`. */
  readonly idByColumn: ReadonlyMap<string, string>;
  /** The names of the columns that hold the id. */
  columnsOf(id: string): string[];
  /** Every value of the business that stands in the text. */
  foundIn(text: string): string[];
}

const shortest = 5;

/** Gathers the ids and texts of a business from every tenant table; texts that the other business has too are left out. */
export async function tenantValues(graph: Graph, businessId: string, otherId: string): Promise<TenantValues> {
  const [own, others] = [await valuesOf(graph, businessId), await valuesOf(graph, otherId)];
  const shared = new Set(others.map(({ value }) => value));
  const values = [...new Set(own.map(({ value }) => value))].filter(
    (value) => value.length >= shortest && !shared.has(value),
  );
  const ids = own.filter(({ isId, rank }) => isId && rank <= 3);
  return {
    ids: [...new Set(ids.map(({ value }) => value))],
    // A kind has the same name wherever a table refers to it: one of each name, not of each table.
    probes: [...new Set(new Map(ids.map(({ column, value }) => [column, value])).values())],
    idByColumn: new Map(ids.map(({ column, value }) => [column, value])),
    columnsOf: (id) => [...new Set(own.flatMap(({ column, value }) => (value === id ? [column] : [])))],
    foundIn: (text) => values.filter((value) => text.includes(value)),
  };
}

interface Value {
  readonly column: string;
  readonly value: string;
  readonly isId: boolean;
  readonly rank: number;
}

async function valuesOf(graph: Graph, businessId: string): Promise<Value[]> {
  const columns = await graph.sql<{ table: string; column: string; isId: boolean }>(
    `select table_schema || '.' || table_name as table, column_name as column, data_type = 'uuid' as "isId"
     from information_schema.columns
     where table_schema || '.' || table_name = any($1) and data_type in ('uuid', 'text')`,
    [await recordTables(graph)],
  );
  const parts = columns.map(
    ({
      table,
      column,
      isId,
    }) => `select '${column === 'id' ? idOf(table) : column}' as column, value, ${isId} as "isId", rank
      from (select "${column}"::text as value, row_number() over (order by "${column}")::int as rank
            from ${table} where business_id = $1 and "${column}" is not null group by "${column}") as distinct_values`,
  );
  return graph.sql<Value>(parts.join(' union all '), [businessId]);
}

/** The name of a table's ids elsewhere: `deal_id` for those of `crm.deals`. */
function idOf(table: string): string {
  const plural = table.split('.')[1]!;
  return `${plural.replace(/ies$/, 'y').replace(/s$/, '')}_id`;
}
