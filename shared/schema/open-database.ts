import type { EntityClass } from '@mikro-orm/postgresql';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { databaseFolder, localSecrets } from '../config/local-secrets.js';
import type { ReadinessCheck } from '../http/health.js';
import type { MetricsPart } from '../http/metrics.js';
import type { Clock } from '../values/clock.js';
import type { Ids } from '../values/ids.js';
import type { Logger } from '../config/logger.js';
import { checkTenantIsolation } from './check-tenant-isolation.js';
import { Database } from '../changes/database.js';
import { startEmbeddedDatabase } from '../embedded-postgres/start-embedded-database.js';
import { DatabaseMetrics } from './database-metrics.js';
import { migrate } from './migrate.js';
import type { SchemaMigration } from './migration.js';
import { prepareEmbeddedDatabase, type DatabaseUrls } from './roles.js';
import { refuseUnfitServer } from './reach-server.js';
import { SecretSeals } from './secret-seals.js';

export interface SchemaParts {
  readonly entities: readonly EntityClass<object>[];
  readonly migrations: readonly SchemaMigration[];
}

export interface OpenDatabase {
  readonly database: Database;
  readonly readiness: ReadinessCheck;
  readonly metrics: MetricsPart;
  /** As the application role. */
  readonly connectionString: string;
  /** Resolves when the embedded server has ended for good. */
  readonly failure: Promise<Error> | undefined;
  /** Closes the connections, and stops the server if it is the embedded one. */
  close(): Promise<void>;
}

interface Server {
  readonly urls: { readonly owner: string | undefined; readonly application: string };
  readonly failure: Promise<Error> | undefined;
  stop(): Promise<void>;
}

/** The database of the configuration: reached, migrated and found safe, or an error that says why not. */
export async function openDatabase(
  config: Config,
  { entities, migrations }: SchemaParts,
  { clock, ids, logger }: { clock: Clock; ids: Ids; logger: Logger },
): Promise<OpenDatabase> {
  const server = config.databaseUrl
    ? await externalServer(config, config.databaseUrl)
    : await embeddedServer(config, logger);
  try {
    const { owner, application } = server.urls;
    if (owner) {
      const ran = await migrate(owner, migrations);
      if (ran.length > 0) logger.info({ migrations: ran }, 'the schema was migrated');
    }
    await checkTenantIsolation(application, migrations);
    const database = await Database.open({
      connectionString: application,
      poolSize: config.databasePoolSize,
      tenantSetting: config.tenantSetting,
      entities,
      clock,
      ids,
    });
    const seals = new SecretSeals(config);
    await seals
      .ensure(database)
      .catch((error: unknown) => database.close().finally(() => Promise.reject(error)));
    const readiness = { name: 'database', check: () => seals.check((text) => database.platformRows(text)) };
    return {
      database,
      readiness,
      metrics: new DatabaseMetrics(database),
      connectionString: application,
      failure: server.failure,
      close: () => database.close().finally(() => server.stop()),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function externalServer({ databaseOwnerUrl: owner }: Config, application: string): Promise<Server> {
  await refuseUnfitServer('DATABASE_URL', application);
  if (owner) await refuseUnfitServer('DATABASE_OWNER_URL', owner);
  return {
    urls: { owner, application },
    failure: undefined,
    stop: async () => undefined,
  };
}

async function embeddedServer({ dataDirectory }: Config, logger: Logger): Promise<Server> {
  const secrets = localSecrets(dataDirectory);
  const server = await startEmbeddedDatabase({
    dataDirectory: join(dataDirectory, databaseFolder),
    log: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
  });
  try {
    const urls: DatabaseUrls = await prepareEmbeddedDatabase(server, {
      owner: secrets.databaseOwnerPassword,
      application: secrets.databaseApplicationPassword,
    });
    return { urls, failure: server.failure, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
