import { dirname, resolve } from 'node:path';
import { loopback, readPassword, superuser, type Cluster } from './cluster.js';
import { lockDataDirectory } from './data-directory-lock.js';
import { initialiseCluster } from './initialise-cluster.js';
import { keepServerRunning } from './keep-running.js';
import { ensureLibraryLinks } from './library-links.js';
import { installBinaries } from './install-binaries.js';
import { locateDataDirectory } from './locate-data-directory.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { runServer } from './run-server.js';
import { keepServerLogSmall } from './server-log.js';
import { chooseServerAccount } from './server-account.js';
import { stopServer } from './stop-server.js';
import { systemDirectory } from './system-directory.js';

export interface EmbeddedDatabaseOptions {
  /** E.g. `<project>/.data/postgres`. Its parent folder is claimed for this process by the file braiflow.pid. */
  readonly dataDirectory: string;
  /** Unset: a free loopback port, kept as long as the server runs. */
  readonly port?: number;
  /** Default: true. False trades survival of a power failure for speed: for tests. */
  readonly isDurable?: boolean;
  /** How often a server that ends by itself is started again in 10 minutes; default: 5. */
  readonly mostRestarts?: number;
  readonly log: (message: string) => void;
  /** For what an operator should look at; default: `log`. */
  readonly warn?: (message: string) => void;
}

export interface EmbeddedDatabase {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  /** Where the files really are. */
  readonly dataDirectory: string;
  /** Resolves when the server has ended by itself so often that it is not started again. */
  readonly failure: Promise<Error>;
  /** Stops the server and gives the folder free. Harmless when repeated. */
  stop(): Promise<void>;
}

/**
 * Runs the bundled PostgreSQL on `dataDirectory`: makes the cluster at the first start, adopts a server that a killed
 * process left running. Throws when another living process uses the folder, and with a remedy when it cannot start.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { log, warn = log, isDurable = true, mostRestarts = 5, port: wantedPort } = options;
  const requested = requireQuotable(resolve(options.dataDirectory));
  const locks = [await lockDataDirectory(dirname(requested))];
  const unlock = async () => void (await Promise.all(locks.map((lock) => lock.release())));
  try {
    const cluster = await prepareCluster(requested, log);
    // A project copied under /root brings the link, not the files: two projects may lead to one database.
    const home = dirname(cluster.dataDirectory);
    if (dirname(home) === systemDirectory) locks.push(await lockDataDirectory(home));
    const wanted = { port: wantedPort, isDurable };
    await initialiseCluster(cluster, isDurable, log);
    const port = await runServer(cluster, wanted, log);
    const { dataDirectory } = cluster;
    const password = await readPassword(cluster);
    const endLogWatch = keepServerLogSmall(dataDirectory);
    const watch = keepServerRunning(cluster, { port, isDurable, mostRestarts }, warn);
    const stop = once(async () => {
      endLogWatch();
      await watch.end();
      await stopServer(cluster, log).finally(unlock);
    });
    return { host: loopback, port, superuser, password, dataDirectory, failure: watch.failure, stop };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function prepareCluster(requested: string, log: (message: string) => void): Promise<Cluster> {
  const original = await findPostgresBinaries();
  await ensureLibraryLinks(original);
  const account = await chooseServerAccount(requested, log);
  const binaries = await installBinaries(original, account, log);
  return { account, binaries, dataDirectory: await locateDataDirectory(requested, account, log) };
}

/** pg_ctl and initdb put paths into shell commands between double quotes. */
function requireQuotable(path: string): string {
  if (!(process.platform === 'win32' ? /["%]/ : /["$`\\\n]/).test(path)) return path;
  throw new Error(
    `PostgreSQL cannot use the folder ${path}: choose a DATA_DIR without quotes, $, \` and \\.`,
  );
}

function once(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => (result ??= work());
}
