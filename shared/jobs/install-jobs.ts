import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { applicationRole } from '../tenancy/tenant-table.js';
import { quietLogger } from './quiet-logger.js';

/** The queue's tables carry row level security without policies, which would hide them from all but their owner. */
const openToApplication = `
  grant usage on schema graphile_worker to ${applicationRole};
  grant execute on all functions in schema graphile_worker to ${applicationRole};
  grant usage on all sequences in schema graphile_worker to ${applicationRole};
  do $$
  declare queue record;
  begin
    for queue in select tablename from pg_tables where schemaname = 'graphile_worker' loop
      execute format('grant select, insert, update, delete on graphile_worker.%I to ${applicationRole}', queue.tablename);
      execute format('drop policy if exists queue on graphile_worker.%I', queue.tablename);
      execute format('create policy queue on graphile_worker.%I to ${applicationRole} using (true)', queue.tablename);
    end loop;
  end $$`;

/** Brings the job queue's schema up to date, as the owner role. Jobs are the platform's, not a tenant's. */
export async function installJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quietLogger });
  const client = new pg.Client(ownerUrl);
  await client.connect();
  await client.query(openToApplication).finally(() => client.end());
}
