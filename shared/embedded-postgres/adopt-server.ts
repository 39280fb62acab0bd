import pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { loopback, patienceMs, readPassword, superuser, type Cluster } from './cluster.js';
import { findRunningServer, type RunningServer } from './running-server.js';
import { hasSettings } from './server-settings.js';
import { stopServer } from './stop-server.js';

export interface WantedServer {
  readonly port: number | undefined;
  readonly isDurable: boolean;
}

/**
 * The port of the server that a killed process left behind, undefined when one is to be started. One that is starting,
 * recovering or stopping is waited for; one with other settings or of another version is stopped.
 */
export async function adoptServer(
  cluster: Cluster,
  wanted: WantedServer,
  log: (message: string) => void,
): Promise<number | undefined> {
  const server = await findAnsweringServer(cluster);
  if (server === undefined) return undefined;
  const settings = { port: wanted.port ?? server.port, isDurable: wanted.isDurable };
  if (server.dataDirectory === cluster.dataDirectory && (await hasSettings(cluster, settings))) {
    log(`Adopted the running PostgreSQL, process ${server.pid}, on port ${server.port}.`);
    return server.port;
  }
  log(`Restarting PostgreSQL, process ${server.pid}: it runs with other settings.`);
  await stopServer(cluster, log);
  return undefined;
}

async function findAnsweringServer(
  cluster: Cluster,
): Promise<(RunningServer & { dataDirectory: string }) | undefined> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const server = await findRunningServer(cluster.dataDirectory);
    if (server === undefined) return undefined;
    const dataDirectory = await askDataDirectory(server.port, await readPassword(cluster));
    if (dataDirectory !== undefined) return { ...server, dataDirectory };
    if (performance.now() > deadline) {
      throw new Error(
        `PostgreSQL, process ${server.pid}, holds ${cluster.dataDirectory} but does not answer. ` +
          `End it (kill ${server.pid}) and start again.`,
      );
    }
    await delay(100);
  }
}

/** Undefined while the server does not answer. Throws when it refuses for good, as it does a wrong password. */
async function askDataDirectory(port: number, password: string): Promise<string | undefined> {
  const client = new pg.Client({
    host: loopback,
    port,
    user: superuser,
    password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory;
  } catch (error) {
    // Class 28: the password is not the server's. Else it is on its way up or down.
    if (String((error as { code?: unknown }).code).startsWith('28')) throw error;
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
