import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { localSecrets } from '../config/local-secrets.js';
import type { Clock } from '../values/clock.js';
import type { Ids } from '../values/ids.js';
import { checkTenantIsolation } from './check-tenant-isolation.js';
import { Database } from '../changes/database.js';
import { loopback } from '../embedded-postgres/cluster.js';
import { findRunningServer } from '../embedded-postgres/running-server.js';
import { startEmbeddedDatabase } from '../embedded-postgres/start-embedded-database.js';
import type { SchemaMigration } from './migration.js';
import { databaseName, databaseUrls } from './roles.js';

/** A database that a tool looks into. */
export interface ReadableDatabase {
  readonly database: Database;
  /** Closes the connections, and stops the embedded server if it was started for this. */
  close(): Promise<void>;
}

/**
 * The database of the configuration for a look into it, beside a platform that may be running: nothing is
 * migrated, made or adopted. Throws when there is none, or its schema is not this release's.
 */
export async function openForReading(
  config: Config,
  migrations: readonly SchemaMigration[],
  base: { clock: Clock; ids: Ids },
): Promise<ReadableDatabase> {
  const { url, stop } = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => undefined }
    : await embeddedServer(config);
  try {
    await checkTenantIsolation(url, migrations);
    const { databasePoolSize: poolSize, tenantSetting } = config;
    const options = { connectionString: url, poolSize, tenantSetting, entities: [], ...base };
    const database = await Database.open(options);
    return { database, close: () => database.close().finally(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The server that runs on DATA_DIR; a server that is down is started, and stopped afterwards. */
async function embeddedServer({ dataDirectory }: Config): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = join(dataDirectory, 'postgres');
  if (!existsSync(folder)) throw new Error(`There is no database in ${dataDirectory}: see DATA_DIR.`);
  const { databaseOwnerPassword: owner, databaseApplicationPassword: application } =
    localSecrets(dataDirectory);
  const running = await findRunningServer(folder);
  const started = running ? undefined : await startEmbeddedDatabase({ dataDirectory: folder, log: () => {} });
  const address = { host: loopback, port: running?.port ?? started!.port, superuser: '', password: '' };
  const { application: url } = databaseUrls(address, { owner, application }, databaseName);
  return { url, stop: async () => started?.stop() };
}
