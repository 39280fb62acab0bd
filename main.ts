import './shared/config/require-node.js';
import { createGateway } from './gateway/server.js';
import { loadConfig, type Config } from './shared/config/config.js';
import { requestedServices } from './shared/config/requested-services.js';
import { resolveSecrets } from './shared/config/secrets.js';
import { kernelMigrations } from './shared/database/migrations/index.js';
import { openDatabase, type OpenDatabase } from './shared/database/open-database.js';
import { systemClock } from './shared/kernel/clock.js';
import { systemIds } from './shared/kernel/ids.js';
import type { Kernel } from './shared/kernel/kernel.js';
import { createLogger } from './shared/logging/logger.js';
import { runUntilSignal } from './shared/process/run-until-signal.js';
import { welcome } from './shared/process/welcome.js';
import { RunningSubgraph } from './shared/subgraph/running-subgraph.js';
import type { SubgraphDefinition } from './shared/subgraph/subgraph-definition.js';
import { createSubgraphServer } from './shared/subgraph/subgraph-server.js';
import { crm } from './subgraphs/crm/subgraph.js';
import { isWithoutUsers } from './subgraphs/identity/demo/is-without-users.js';
import { identity } from './subgraphs/identity/subgraph.js';

/** Every subgraph of the platform. */
export const subgraphs: readonly SubgraphDefinition[] = [identity, crm];

/** What `--services` can name. */
export const services: readonly string[] = ['gateway', ...subgraphs.map(({ name }) => name)];

/** What all subgraphs declare together. */
export const catalogue = {
  permissions: subgraphs.flatMap(({ permissions }) => permissions),
  modules: subgraphs.flatMap(({ module }) => module ?? []),
};

type Base = Pick<Kernel, 'clock' | 'ids' | 'logger'>;

export interface Platform {
  /** Where this process listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the named services in this process; resolves when they are ready. */
export async function startPlatform(config: Config, named: readonly string[] = services): Promise<Platform> {
  const base = { clock: systemClock, ids: systemIds, logger: createLogger(config.logLevel) };
  const store = await openStore(config, named, base);
  try {
    return await serve(config, named, base, store);
  } catch (error) {
    await store?.close();
    throw error;
  }
}

async function serve(config: Config, named: readonly string[], base: Base, store: OpenDatabase | undefined): Promise<Platform> {
  const { internalSecret, encryptionKey } = resolveSecrets(config);
  const kernel = store && {
    ...base,
    database: store.database,
    settings: { publicUrl: config.publicUrl, encryptionKey },
    catalogue,
  };
  if (kernel && config.hasDemoData && named === services) await loadDemo(kernel);

  const definitions = subgraphs.filter(({ name }) => named.includes(name));
  const local = kernel ? definitions.map((definition) => new RunningSubgraph(definition, kernel)) : [];
  const readiness = store ? [store.readiness] : [];
  const app = named.includes('gateway')
    ? await createGateway({ config, internalSecret, local, readiness, ...base })
    : createSubgraphServer({ local, internalSecret, readiness, kernel: base });
  const url = await app.listen({ host: config.host, port: config.port });
  return { url, close: () => app.close().finally(() => store?.close()) };
}

/** The database, for a process that runs a subgraph; the gateway alone needs none. */
async function openStore(config: Config, named: readonly string[], base: Base) {
  if (!subgraphs.some(({ name }) => named.includes(name))) return undefined;
  const entities = subgraphs.flatMap((subgraph) => subgraph.entities);
  const migrations = [...kernelMigrations, ...subgraphs.flatMap((subgraph) => subgraph.migrations)];
  return openDatabase(config, { entities, migrations }, base);
}

/** Users come last: a start that was cut short finds none and begins again. */
async function loadDemo(kernel: Kernel): Promise<void> {
  if (!(await isWithoutUsers(kernel))) return;
  for (const { loadDemo: load } of subgraphs.toReversed()) await load?.(kernel);
}

async function run(): Promise<void> {
  const config = loadConfig();
  const platform = await startPlatform(config, requestedServices(services));
  runUntilSignal(() => platform.close());
  console.log(welcome(config));
}

if (import.meta.main) {
  run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
