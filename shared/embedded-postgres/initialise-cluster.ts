import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { passwordFile, runPostgresProgram, superuser, type Cluster } from './cluster.js';
import { handOver, handOverFolder } from './hand-over.js';
import { settingsFile } from './server-settings.js';

/**
 * Makes the cluster unless it exists. It is made in a folder beside, password included, and renamed at the end: a
 * data directory is complete or absent, and what a killed start left behind is swept away by the next.
 */
export async function initialiseCluster(
  cluster: Cluster,
  isDurable: boolean,
  log: (message: string) => void,
): Promise<void> {
  await removeAbandoned(cluster.dataDirectory);
  if (await isInitialised(cluster)) return claimFiles(cluster);
  log(`Creating the database in ${cluster.dataDirectory}.`);
  const workshop = await mkdtemp(`${cluster.dataDirectory}.new-`);
  try {
    const made = await makeCluster(cluster, workshop, isDurable);
    await rename(made, cluster.dataDirectory);
    await syncDirectory(dirname(cluster.dataDirectory));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Throws for a cluster of another major version and for a folder that holds something else. */
async function isInitialised({ dataDirectory, binaries }: Cluster): Promise<boolean> {
  const version = await readFile(join(dataDirectory, 'PG_VERSION'), 'utf8').catch(() => undefined);
  const major = binaries.version.split('.')[0];
  if (version?.trim() === major) return true;
  if (version !== undefined) {
    throw new Error(
      `The database in ${dataDirectory} was made by PostgreSQL ${version.trim()}; this release runs ${major}. ` +
        'Export it with the earlier release (pg_dumpall) and import it into a new one.',
    );
  }
  const content = await readdir(dataDirectory).catch(() => []);
  if (content.length === 0) return false;
  throw new Error(`${dataDirectory} holds files but no database. Move them away, or set another DATA_DIR.`);
}

/** Files copied or restored by root belong to root: PostgreSQL insists on its own. */
async function claimFiles({ dataDirectory, account }: Cluster): Promise<void> {
  const isForeign = account && (await stat(dataDirectory)).uid !== account.uid;
  if (isForeign) await handOverFolder(dataDirectory, account);
}

/** The initdb of a killed process may still be writing there: it fails, and its files are retried. */
async function removeAbandoned(dataDirectory: string): Promise<void> {
  const parent = dirname(dataDirectory);
  const prefix = `${basename(dataDirectory)}.new-`;
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(prefix))) {
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

async function makeCluster(cluster: Cluster, workshop: string, isDurable: boolean): Promise<string> {
  const made = join(workshop, 'cluster');
  const password = join(workshop, 'password');
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600, flush: true });
  await handOver([workshop, password], cluster.account);
  const args = [
    `--pgdata=${made}`,
    `--username=${superuser}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own UTF-8 rules: the same order on every system, and no index to rebuild after an upgrade of glibc.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  ];
  const { exitCode, output } = await runPostgresProgram(cluster, cluster.binaries.initdb, args, {
    timeoutMs: 120_000,
  });
  if (exitCode !== 0)
    throw new Error(`The database cannot be created in ${cluster.dataDirectory}:\n${output}`);
  await rename(password, passwordFile(made));
  await appendFile(join(made, 'postgresql.conf'), `\ninclude_if_exists '${settingsFile}'\n`, { flush: true });
  return made;
}

/** Makes the rename outlive a power failure. Windows cannot open a folder, and needs not. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path).catch(() => undefined);
  await directory?.sync().catch(() => undefined);
  await directory?.close();
}
