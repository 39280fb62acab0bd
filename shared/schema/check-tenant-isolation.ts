import pg from 'pg';
import type { SchemaMigration } from './migration.js';

const roleFaults = `
  select rolsuper as "isSuperuser", rolbypassrls as "bypassesRls",
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where pg_has_role(current_user, c.relowner, 'member') and c.relkind in ('r', 'p')
                   and n.nspname not in ('pg_catalog', 'information_schema')) as "ownsTables"
  from pg_roles where rolname = current_user`;

/**
 * Refuses to start on a database whose role could walk through the second wall, or whose schema is
 * not the one this release was written for. Throws with what to do.
 */
export async function checkTenantIsolation(
  applicationUrl: string,
  migrations: readonly SchemaMigration[],
): Promise<void> {
  const client = new pg.Client(applicationUrl);
  await client.connect();
  try {
    await refuseMightyRole(client);
    await refusePendingMigrations(client, migrations);
  } finally {
    await client.end();
  }
}

/** Throws for a role that row level security does not hold. */
export async function refuseMightyRole(client: pg.Client): Promise<void> {
  const [role] = (
    await client.query<Record<'isSuperuser' | 'bypassesRls' | 'ownsTables', boolean>>(roleFaults)
  ).rows;
  const faults = [
    role?.isSuperuser && 'is a superuser',
    role?.bypassesRls && 'has BYPASSRLS',
    role?.ownsTables && 'owns tables',
  ].filter(Boolean);
  if (faults.length > 0) {
    throw new Error(
      `The role of DATABASE_URL ${faults.join(' and ')}, so row level security would not hold. ` +
        'Use the application role (docs/deployment.md).',
    );
  }
}

async function refusePendingMigrations(
  client: pg.Client,
  migrations: readonly SchemaMigration[],
): Promise<void> {
  const pending = await pendingMigrations(client, migrations);
  if (pending.length > 0) {
    throw new Error(
      `The database lacks ${pending.join(', ')}. Set DATABASE_OWNER_URL for one start, or run the migrations first.`,
    );
  }
}

/** The names of those that the database lacks. */
export async function pendingMigrations(
  client: pg.Client,
  migrations: readonly SchemaMigration[],
): Promise<string[]> {
  const { rows } = await client
    .query<{ name: string }>('select name from kernel.migrations')
    .catch(() => ({ rows: [] as { name: string }[] }));
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
}
