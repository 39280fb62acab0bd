import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './process-identity.js';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on this data directory, whoever started it, by PostgreSQL's postmaster.pid. */
export async function findRunningServer(dataDirectory: string): Promise<RunningServer | undefined> {
  const postmaster = await readPostmasterFile(dataDirectory);
  return postmaster && (await isServerOf(postmaster, dataDirectory)) ? postmaster : undefined;
}

/**
 * Removes a postmaster.pid whose number now belongs to another process (a restarted container, a folder copied while
 * its server ran): PostgreSQL would refuse to start. One whose process is gone is PostgreSQL's own to clear.
 */
export async function discardForeignPostmasterFile(dataDirectory: string): Promise<void> {
  const postmaster = await readPostmasterFile(dataDirectory);
  if (!postmaster || !isAlive(postmaster.pid) || (await isServerOf(postmaster, dataDirectory))) return;
  await rm(postmasterFile(dataDirectory), { force: true });
}

interface PostmasterFile extends RunningServer {
  readonly dataDirectory: string;
}

/** Lines: process, data directory, start time, port, socket folder, address, shared memory, status. */
async function readPostmasterFile(dataDirectory: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(postmasterFile(dataDirectory), 'utf8').catch(() => '');
  const [pid, directory = '', , port] = text.split('\n');
  // A server that has just begun has not written its port yet: 0.
  return Number(pid) > 0
    ? { pid: Number(pid), dataDirectory: directory, port: Number(port) || 0 }
    : undefined;
}

/** A server works in its data directory, which /proc shows; elsewhere its own postmaster must do. */
async function isServerOf(postmaster: PostmasterFile, dataDirectory: string): Promise<boolean> {
  if (!isAlive(postmaster.pid)) return false;
  if (process.platform !== 'linux') return postmaster.dataDirectory === dataDirectory;
  const [itsFolder, ours] = await Promise.all([
    stat(`/proc/${postmaster.pid}/cwd`).catch(() => undefined),
    stat(dataDirectory),
  ]);
  return itsFolder?.ino === ours.ino && itsFolder.dev === ours.dev;
}

function postmasterFile(dataDirectory: string): string {
  return join(dataDirectory, 'postmaster.pid');
}
