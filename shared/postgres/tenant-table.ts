/** The role that the running platform has: no owner, no superuser, no BYPASSRLS. */
export const applicationRole = 'braiflow_app';

/** What the application role may do with a table. TRUNCATE is never granted. */
export type TableRight = 'select' | 'insert' | 'update' | 'delete';

/** SQL that raises the second wall around a tenant table: forced row level security, and plain grants. */
export function tenantTable(table: string, rights: readonly TableRight[]): string {
  const tenant = "business_id = nullif(current_setting('app.business_id', true), '')::uuid";
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy tenant on ${table} using (${tenant}) with check (${tenant});
    ${platformTable(table, rights)}`;
}

/** Grants on a table that is not a tenant's. Such tables are listed in `platform-tables.ts`. */
export function platformTable(table: string, rights: readonly TableRight[]): string {
  return `grant ${rights.join(', ')} on ${table} to ${applicationRole};`;
}

/** SQL for a subgraph's schema, open to the application role for use but not for creation. */
export function subgraphSchema(name: string): string {
  return `create schema ${name}; grant usage on schema ${name} to ${applicationRole};`;
}
