import { platformTables } from '../../shared/postgres/platform-tables.js';
import { eventually } from './eventually.js';
import type { Graph } from './graph.js';

const withBusinessId = `
  select c.table_schema || '.' || c.table_name as name
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.column_name = 'business_id' and t.table_type = 'BASE TABLE'
    and c.table_schema || '.' || c.table_name <> all($1)
  order by name`;

/** The gateway writes it about a second after any request, whatever that did. */
const tracesOfRequests = 'admin.api_requests';

/** The tables of tenants that hold what operations made, and not that somebody asked. */
export async function recordTables(graph: Graph): Promise<string[]> {
  return (await tenantTables(graph)).filter((name) => name !== tracesOfRequests);
}

/** Every table of tenants, such as `crm.customers`, as the catalogue has them. */
export async function tenantTables(graph: Graph): Promise<string[]> {
  const rows = await graph.sql<{ name: string }>(withBusinessId, [Object.keys(platformTables)]);
  return rows.map(({ name }) => name);
}

/** A consumer that failed is asked again a moment later, and must not move between two looks at the tables. */
const unfinished = `
  select (select count(*)::int from kernel.outbox) + (select count(*)::int from kernel.delayed_wakes) as waiting,
    (select count(*)::int from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id and t.identifier not like 'test.%'
     where (run_at <= now() or t.identifier like '%.consume')
       and (attempts < max_attempts or locked_at is not null)) as due`;

/** The relay comes after the commit, consumers and other jobs after the relay: all that is due is done by now. */
export async function publishedAll(graph: Graph): Promise<void> {
  await eventually(async () => {
    const [left] = await graph.sql<{ waiting: number; due: number }>(unfinished, [], 'unfinished');
    if (left!.waiting > 0) throw new Error(`The relay has not seen ${left!.waiting} entries of the outbox.`);
    if (left!.due > 0) throw new Error(`${left!.due} jobs are not done.`);
  });
}

/** What each tenant table holds, as `<rows> <hash>`: equal before and after when nothing was written. */
export async function footprint(graph: Graph, businessId?: string): Promise<Record<string, string>> {
  await publishedAll(graph);
  const rows = await graph.sql<{ name: string; content: string }>(
    await contents(graph, businessId !== undefined),
    businessId === undefined ? [] : [businessId],
    businessId === undefined ? 'contents' : 'contents of a business',
  );
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

let names: Promise<string[]> | undefined;

/**
 * The sum of the rows' hashes: what the order of rows is not part of needs no sort, and a test file asks a
 * thousand times. Every database is a clone of one template, so its tables are looked up once.
 */
async function contents(graph: Graph, isOfBusiness: boolean): Promise<string> {
  const condition = isOfBusiness ? 'where business_id = $1' : '';
  const hash = 'coalesce(sum(hash_record_extended(t, 0)::numeric), 0)';
  const parts = (await (names ??= recordTables(graph))).map(
    (name) => `select '${name}' as name, count(*) || ' ' || ${hash} as content from ${name} t ${condition}`,
  );
  return parts.join(' union all ');
}
