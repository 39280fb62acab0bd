import './shared/config/require-node.js';
import './shared/config/v8-flags.js';
import { gatewayErrors } from './gateway/answers/errors.js';
import { openLimitStore } from './gateway/limits/open-limit-store.js';
import { checksOfUrls } from './gateway/supergraph/remote-readiness.js';
import type { GatewayOptions } from './gateway/gateway-options.js';
import { loadConfig, type Config } from './shared/config/config.js';
import { readCommandLine, usage } from './shared/config/command-line.js';
import { encryptionKeyOf, internalSecretOf } from './shared/config/secrets.js';
import type { SchemaMigration } from './shared/schema/migration.js';
import { kernelMigrations } from './shared/schema/migrations/index.js';
import { openForReading } from './shared/schema/open-for-reading.js';
import { openDatabase, type OpenDatabase } from './shared/schema/open-database.js';
import { runStartChecks, startChecks } from './shared/schema/start-checks.js';
import { fileErrors } from './shared/files/errors.js';
import { openFolderStore } from './shared/files/open-folder-store.js';
import { diagnoseRequest, type Diagnosis } from './shared/diagnosis/diagnose-request.js';
import { isFound, renderDiagnosis } from './shared/diagnosis/render-diagnosis.js';
import { coreErrors } from './shared/errors/errors.js';
import { openBus } from './shared/events/bus/open-bus.js';
import { EventCursors } from './shared/changes/event-cursor.js';
import { listen, refuseTakenPorts } from './shared/http/listen.js';
import type { MetricsPart } from './shared/http/metrics.js';
import { Stopping } from './shared/http/stopping.js';
import { startTracing } from './shared/tracing/start-tracing.js';
import { createOperationsServer } from './shared/http/operations-server.js';
import { systemClock } from './shared/values/clock.js';
import { systemIds } from './shared/values/ids.js';
import type { Catalogue, Kernel } from './shared/kernel/kernel.js';
import { systemRandom } from './shared/values/random.js';
import { createLogger } from './shared/config/logger.js';
import { registerMailbox } from './shared/mail/mailbox-route.js';
import { openMail } from './shared/mail/open-mail.js';
import { runUntilSignal, type Running } from './shared/config/run-until-signal.js';
import { welcome } from './shared/config/welcome.js';
import type { Route } from './shared/records/route.js';
import { startBackgroundWork } from './shared/subgraph/background-work.js';
import { catalogueOf } from './shared/subgraph/catalogue-of.js';
import { inputLimits } from './shared/subgraph/input-limits.js';
import { RunningSubgraph } from './shared/subgraph/running-subgraph.js';
import { loadDemoParts } from './shared/subgraph/demo-parts.js';
import type { SubgraphDefinition } from './shared/subgraph/subgraph-definition.js';
import { createSubgraphServer } from './shared/subgraph/subgraph-server.js';
import { admin } from './subgraphs/admin/subgraph.js';
import { billing } from './subgraphs/billing/subgraph.js';
import { crm } from './subgraphs/crm/subgraph.js';
import { isWithoutUsers } from './subgraphs/identity/demo/is-without-users.reader.js';
import { identity } from './subgraphs/identity/subgraph.js';
import { notifications } from './subgraphs/notifications/subgraph.js';

/** Every subgraph of the platform. */
export const subgraphs: readonly SubgraphDefinition[] = [identity, crm, notifications, billing, admin];

/** Every REST operation of the platform. */
export const routes: readonly Route[] = subgraphs.flatMap((subgraph) => subgraph.routes);

/** What `--services` can name. */
export const services: readonly string[] = ['gateway', ...subgraphs.map(({ name }) => name)];

/** What all subgraphs declare together. */
export const catalogue: Catalogue = catalogueOf(subgraphs, [...coreErrors, ...fileErrors, ...gatewayErrors]);

type Base = Pick<Kernel, 'clock' | 'ids' | 'logger'>;

export interface Platform extends Running {
  /** Where this process listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Where its operators find /metrics and /health/ready. */
  readonly operationsUrl: string;
}

/** Starts the named services in this process; resolves when they are ready. A start that fails leaves nothing open. */
export async function startPlatform(config: Config, named: readonly string[] = services): Promise<Platform> {
  const open = new AsyncDisposableStack();
  try {
    const stopping = new Stopping();
    const started = await start(config, named, { open, stopping });
    return { ...started, announceStop: () => stopping.begin(), close: () => open.disposeAsync() };
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}

/** What is opened first is closed last: requests end before their jobs, jobs before their database. */
async function start(
  config: Config,
  named: readonly string[],
  { open, stopping }: { open: AsyncDisposableStack; stopping: Stopping },
): Promise<Pick<Platform, 'url' | 'operationsUrl' | 'failure'>> {
  const base = createBase(config);
  for (const warning of config.warnings) base.logger.warn(warning);
  // A taken port would be found last, after the database was made and filled.
  await refuseTakenPorts(config);
  open.defer(await startTracing(config.traceEndpoint, named));
  const definitions = subgraphs.filter(({ name }) => named.includes(name));
  // A gateway alone needs no database when NATS brings it the events.
  const needsStore = definitions.length > 0 || !config.eventBusUrl;
  const store = needsStore ? await openStore(config, base) : undefined;
  open.defer(() => store?.close());
  const internalSecret = internalSecretOf(config);
  const files = store && hasFiles(named) ? await openFolderStore(config, { ...base, ...store }) : undefined;
  const kernel = store && kernelOn(store, config, base, files);
  const bus = await openBus(config, store, base.logger);
  open.defer(() => bus.close());

  if (kernel && definitions.length === subgraphs.length) await loadDemo(config, kernel);
  const local = kernel ? definitions.map((definition) => new RunningSubgraph(definition, kernel)) : [];
  const readiness = store ? [store.readiness] : [];
  const metrics: MetricsPart[] = [];
  if (store && kernel) {
    const { connectionString } = store;
    const work = { kernel, connectionString, bus, jobLeaseMs: config.jobLeaseMs };
    metrics.push(
      store.metrics,
      await startBackgroundWork({ ...work, subgraphs, running: definitions }, open),
    );
  }
  const operations = config.operations && createOperationsServer(base);
  open.defer(() => operations?.close());
  const parts = { internalSecret, local, readiness, metrics, operations, stopping };
  const app = named.includes('gateway')
    ? await startGateway(
        { config, bus, ...parts, ...catalogue, routes, inputLimits: inputLimits(), ...base },
        open,
      )
    : createSubgraphServer({ ...parts, kernel: base });
  open.defer(() => app.close());
  if (store && !config.isProduction) registerMailbox(app, store.database);
  const url = await listen(app, config, 'PORT');
  const operationsUrl =
    config.operations && (await listen(operations!, config.operations, 'OPERATIONS_PORT'));
  return { url, operationsUrl: operationsUrl ?? url, failure: store?.failure };
}

/** Loaded by those alone that run it: it is half of what a start reads. */
async function startGateway(options: Omit<GatewayOptions, 'limitStore'>, open: AsyncDisposableStack) {
  const { createGateway } = await import('./gateway/server.js');
  const limitStore = await openLimitStore(options);
  open.defer(() => limitStore.close());
  return createGateway({ ...options, limitStore });
}

/** Brings the schema up to date and loads the demo cast where it is wanted; for deployments, before the services start. */
export async function migratePlatform(config: Config): Promise<void> {
  const base = createBase(config);
  const store = await openStore(config, base);
  await loadDemo(config, kernelOn(store, config, base)).finally(() => store.close());
}

/** All that is known of a request, for operators. Reads only; a platform may be running on the database meanwhile. */
export async function diagnose(config: Config, requestId: string): Promise<Diagnosis> {
  const { database, close } = await openForReading(config, allMigrations(), createBase(config));
  try {
    const lists = await Promise.all(subgraphs.map(({ findBusinessIds: find }) => find?.(database) ?? []));
    const parts = subgraphs.flatMap(({ diagnosis }) => diagnosis ?? []);
    return await diagnoseRequest(database, requestId, { businessIds: lists.flat(), parts });
  } finally {
    await close();
  }
}

function createBase(config: Config): Base {
  return { clock: systemClock, ids: systemIds, logger: createLogger(config.logLevel) };
}

function openStore(config: Config, base: Base): Promise<OpenDatabase> {
  const entities = subgraphs.flatMap((subgraph) => subgraph.entities);
  return openDatabase(config, { entities, migrations: allMigrations() }, base);
}

function allMigrations(): SchemaMigration[] {
  return [...kernelMigrations, ...subgraphs.flatMap((subgraph) => subgraph.migrations)];
}

/** Whether one of the services has files. */
const hasFiles = (named: readonly string[]) =>
  subgraphs.some((subgraph) => subgraph.hasFiles && named.includes(subgraph.name));

function kernelOn({ database }: OpenDatabase, config: Config, base: Base, files?: Kernel['files']): Kernel {
  const encryptionKey = encryptionKeyOf(config);
  const { publicUrl, appUrl, outbound, largestImportBytes, mostWaitingImports } = config;
  const settings = { publicUrl, appUrl, encryptionKey, outbound, largestImportBytes, mostWaitingImports };
  const eventCursors = new EventCursors(internalSecretOf(config));
  const kernel: Kernel = {
    ...{ ...base, random: systemRandom, database, settings, catalogue, files, eventCursors },
    mail: openMail(config, database),
    findMemberAccess: (...asked) => memberAccess(kernel, ...asked),
  };
  return kernel;
}

/** Also of processes that do not run identity: work goes on in any of them. */
const memberAccess = subgraphs.find(({ findMemberAccess }) => findMemberAccess)!.findMemberAccess!;

/** Accounts come last: a load that was cut short finds none at the next start, and goes on. */
async function loadDemo({ hasDemoData, demoParts }: Config, kernel: Kernel): Promise<void> {
  if (hasDemoData && (await isWithoutUsers(kernel))) await loadDemoParts(kernel, subgraphs, demoParts);
}

/** Whether a start with this configuration would succeed, line by line; nothing is started, made or changed. */
export async function checkPlatform(config: Config, named: readonly string[] = services) {
  const remote = named.includes('gateway') ? checksOfUrls(config, systemClock) : [];
  return runStartChecks(config.warnings, [
    ...startChecks(config, allMigrations(), hasFiles(named)),
    ...remote,
  ]);
}

async function run(): Promise<void> {
  const { services: named, isHelp, isCheck, isMigrationOnly, diagnosis: wanted } = readCommandLine(services);
  if (isHelp) return console.log(usage(services));
  const config = loadConfig();
  if (isCheck) {
    const { isReady, report } = await checkPlatform(config, named);
    process.exitCode = isReady ? 0 : 1;
    return console.log(report);
  }
  if (isMigrationOnly) return migratePlatform(config);
  if (wanted) {
    const diagnosis = await diagnose(config, wanted.requestId);
    if (!isFound(diagnosis)) process.exitCode = 1;
    return console.log(wanted.isJson ? JSON.stringify(diagnosis, null, 2) : renderDiagnosis(diagnosis));
  }
  const platform = await startPlatform(config, named);
  runUntilSignal({ ...platform, stopDelayMs: config.stopDelayMs });
  console.log(
    named.includes('gateway')
      ? welcome(config, platform.operationsUrl)
      : `${named.join(', ')} at ${platform.url}`,
  );
}

if (import.meta.main) {
  run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
