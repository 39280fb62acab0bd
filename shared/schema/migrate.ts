import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { installJobs } from './install-jobs.js';
import { applicationRole } from '../postgres/tenant-table.js';
import type { SchemaMigration } from './migration.js';
import { refreshCollation } from './refresh-collation.js';

/** One number for all processes that migrate the same database. */
const migrationLock = 7_243_001;

/**
 * Brings the schema up to date, and the job queue's, as the owner role. All pending migrations run in one transaction;
 * a failing one leaves the schema as it was and rejects. Processes that start together take turns.
 * Returns the names of those that ran.
 */
export async function migrate(ownerUrl: string, migrations: readonly SchemaMigration[]): Promise<string[]> {
  const lock = new pg.Client(ownerUrl);
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    await lock.query(
      `create schema if not exists kernel; grant usage on schema kernel to ${applicationRole}`,
    );
    // First, since a migration may ask for jobs.
    await installJobs(ownerUrl);
    return await runPending(ownerUrl, migrations);
  } finally {
    await lock.end();
  }
}

async function runPending(ownerUrl: string, migrations: readonly SchemaMigration[]): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    driverOptions: { options: '-c lock_timeout=10000' },
    migrations: {
      tableName: 'kernel.migrations',
      migrationsList: [...migrations],
      snapshot: false,
      allOrNothing: true,
      silent: true,
    },
  });
  try {
    await refuseUnknown(orm, migrations);
    const ran = await orm.migrator.up();
    await refreshCollation(orm);
    await orm.em.execute(`grant select on kernel.migrations to ${applicationRole}`);
    return ran.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}

/** A database that a newer release migrated must not be served by this one. */
async function refuseUnknown(orm: MikroORM, migrations: readonly SchemaMigration[]): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = (await orm.migrator.getExecuted()).filter(({ name }) => !known.has(name));
  if (unknown.length > 0) {
    const names = unknown.map(({ name }) => name).join(', ');
    throw new Error(
      `The database is newer than this release: it has ${names}. Deploy the release that brought them.`,
    );
  }
}
