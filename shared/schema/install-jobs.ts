import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { applicationRole } from '../postgres/tenant-table.js';
import { quietLogger } from '../jobs/quiet-logger.js';

const closed = `
  select tablename as name from pg_tables t where schemaname = 'graphile_worker' and not exists (
    select from pg_policies p
    where p.schemaname = t.schemaname and p.tablename = t.tablename and p.policyname = 'queue')`;

const openSchema = `
  grant usage on schema graphile_worker to ${applicationRole};
  grant execute on all functions in schema graphile_worker to ${applicationRole};
  grant usage on all sequences in schema graphile_worker to ${applicationRole}`;

/** The queue's tables carry row level security without policies, which would hide them from all but their owner. */
const openTable = (name: string) => {
  const table = `graphile_worker.${pg.escapeIdentifier(name)}`;
  return `
    grant select, insert, update, delete on ${table} to ${applicationRole};
    create policy queue on ${table} to ${applicationRole} using (true)`;
};

/**
 * Brings the job queue's schema up to date, as the owner role. Jobs are the platform's, not a tenant's.
 * A start that finds nothing new locks nothing: other platforms may be at work on the queue.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quietLogger });
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(closed);
    if (rows.length > 0)
      await client.query([openSchema, ...rows.map(({ name }) => openTable(name))].join(';'));
  } finally {
    await client.end();
  }
}
