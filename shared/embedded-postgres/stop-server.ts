import { patienceMs, runPostgresProgram, type Cluster } from './cluster.js';
import { findRunningServer } from './running-server.js';

/**
 * Stops the cluster's server, breaking off its sessions. Nothing happens where none runs. One that hangs is stopped
 * without a checkpoint: the next start recovers from the write-ahead log.
 */
export async function stopServer(cluster: Cluster, log: (message: string) => void): Promise<void> {
  if (await isStopped(cluster, 'fast')) return;
  log('PostgreSQL does not stop in time: stopping it at once, to recover at the next start.');
  if (await isStopped(cluster, 'immediate')) return;
  const server = await findRunningServer(cluster.dataDirectory);
  throw new Error(`PostgreSQL, process ${server?.pid}, does not stop. End it: kill -9 ${server?.pid}`);
}

async function isStopped(cluster: Cluster, mode: 'fast' | 'immediate'): Promise<boolean> {
  if ((await findRunningServer(cluster.dataDirectory)) === undefined) return true;
  const args = ['stop', '-D', cluster.dataDirectory, '-m', mode, '-w', '-t', String(patienceMs / 1000)];
  await runPostgresProgram(cluster, cluster.binaries.pgCtl, args, {
    timeoutMs: patienceMs + 15_000,
    isDetached: true,
  });
  return (await findRunningServer(cluster.dataDirectory)) === undefined;
}
