import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, processToken } from './process-identity.js';

export interface DataDirectoryLock {
  release(): Promise<void>;
}

/**
 * Claims `directory` for this process by the file braiflow.pid (process number, process token), making the folder
 * where it is missing. Throws while a living process holds it; that of a dead one is taken over.
 */
export async function lockDataDirectory(directory: string): Promise<DataDirectoryLock> {
  const path = lockFile(directory);
  const own = `${process.pid}\n${await processToken(process.pid)}\n`;
  const holder = await mkdir(directory, { recursive: true })
    .then(() => claim(path, own))
    .catch((error: unknown) => {
      throw explain(error, directory);
    });
  if (holder === undefined) return { release: () => releaseLock(path, own) };
  throw inUse(directory, holder);
}

/** Throws while a living process holds the directory; claims nothing. */
export async function refuseHeldDirectory(directory: string): Promise<void> {
  const holder = await livingHolder((await readIfPresent(lockFile(directory))) ?? '');
  if (holder !== undefined) throw inUse(directory, holder);
}

function lockFile(directory: string): string {
  return join(directory, 'braiflow.pid');
}

function inUse(directory: string, holder: number): Error {
  return new Error(`${directory} is already in use by process ${holder}. Stop it, or set another DATA_DIR.`);
}

/** Undefined when the file is now ours, else the living process that holds it. */
async function claim(path: string, own: string): Promise<number | undefined> {
  while (!(await create(path, own))) {
    const content = await readIfPresent(path);
    if (content === undefined) continue;
    const holder = await livingHolder(content);
    if (holder !== undefined) return holder;
    await removeStale(path, content, own);
  }
  return undefined;
}

/** A link appears with its content and fails where the name exists: of two processes, one wins. */
async function create(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(draft, content, { mode: 0o644, flag: 'wx' });
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function livingHolder(content: string): Promise<number | undefined> {
  const [pidText = '', token = ''] = content.split('\n');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  return token === (await processToken(pid)) ? pid : undefined;
}

/**
 * Only the holder of a guard named after the stale content removes it, and looks again before: else a slow process
 * would remove the fresh file of a quicker one. The guard of a process killed here is itself claimed as stale.
 */
async function removeStale(path: string, stale: string, own: string): Promise<void> {
  const guard = `${path}.${createHash('sha256').update(stale).digest('hex').slice(0, 12)}`;
  if ((await claim(guard, own)) !== undefined) return delay(10);
  try {
    if ((await readIfPresent(path)) === stale) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function releaseLock(path: string, own: string): Promise<void> {
  if ((await readIfPresent(path)) === own) await rm(path, { force: true });
}

async function readIfPresent(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

function explain(error: unknown, directory: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return new Error(`${directory} cannot be written (${code}). Change its owner, or set another DATA_DIR.`, {
    cause: error,
  });
}
