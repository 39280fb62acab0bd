import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { adoptServer, type WantedServer } from './adopt-server.js';
import { loopback, patienceMs, runPostgresProgram, type Cluster } from './cluster.js';
import { discardForeignPostmasterFile } from './running-server.js';
import { readServerLogSince, serverLogFile, serverLogSize, trimServerLog } from './server-log.js';
import { writeSettings } from './server-settings.js';

/**
 * Adopts the cluster's server or starts it, waits until it answers (crash recovery included) and returns its port. It
 * runs in a session of its own and outlives this process.
 */
export async function runServer(
  cluster: Cluster,
  wanted: WantedServer,
  log: (message: string) => void,
): Promise<number> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const adopted = await adoptServer(cluster, wanted, log);
    if (adopted !== undefined) return adopted;
    const port = wanted.port ?? (await findFreePort());
    const fault = await start(cluster, { ...wanted, port });
    if (fault === undefined) return port;
    if (!isPassing(fault, wanted.port) || performance.now() > deadline) throw failure(cluster, port, fault);
    await delay(100);
  }
}

/** Undefined when the server is up, else what it said. */
async function start(cluster: Cluster, wanted: WantedServer & { port: number }): Promise<string | undefined> {
  const { dataDirectory, binaries } = cluster;
  await discardForeignPostmasterFile(dataDirectory);
  await writeSettings(cluster, wanted);
  await trimServerLog(dataDirectory);
  const sizeBefore = await serverLogSize(dataDirectory);
  // The log file keeps our pipes out of the server, which would hold them open.
  const args = ['start', '-D', dataDirectory, '-l', serverLogFile(dataDirectory)];
  const waiting = ['-w', '-t', String(patienceMs / 1000)];
  const { exitCode, output } = await runPostgresProgram(cluster, binaries.pgCtl, [...args, ...waiting], {
    timeoutMs: patienceMs + 15_000,
    isDetached: true,
  });
  if (exitCode === 0) return undefined;
  return (await readServerLogSince(dataDirectory, sizeBefore)) || output;
}

/**
 * Worth another look: the last processes of a killed server fade within moments, a start that outlived its process
 * may be under way, and a free port may be taken before it is used.
 */
function isPassing(fault: string, wantedPort: number | undefined): boolean {
  if (/shared memory block .* still in use|lock file .* already exists/.test(fault)) return true;
  return isPortTaken(fault) && wantedPort === undefined;
}

function isPortTaken(fault: string): boolean {
  return fault.includes('Address already in use');
}

function failure(cluster: Cluster, port: number, fault: string): Error {
  if (isPortTaken(fault))
    return new Error(`Port ${port} for the database is taken. Free it, or set another.`);
  return new Error(
    `PostgreSQL does not start. It wrote to ${serverLogFile(cluster.dataDirectory)}:\n${fault}\n` +
      'When it is still recovering after a crash, start again in a few minutes.',
  );
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, loopback);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
