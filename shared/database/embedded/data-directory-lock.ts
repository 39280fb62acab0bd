import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, processToken } from './process-identity.js';

export interface DataDirectoryLock {
  release(): Promise<void>;
}

/**
 * Claims `directory` for this process by the file braiflow.pid (process number, process token), making the folder
 * where it is missing. Throws while a living process holds it; that of a dead one is taken over.
 */
export async function lockDataDirectory(directory: string): Promise<DataDirectoryLock> {
  const path = join(directory, 'braiflow.pid');
  const own = `${process.pid}\n${await processToken(process.pid)}\n`;
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(draft, own, { mode: 0o644, flag: 'wx' });
    while (!(await claim(draft, path))) await discardStale(path, directory);
  } catch (error) {
    throw explain(error, directory);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => releaseLock(path, own) };
}

/** A link appears with its content and fails where the name exists: of two processes, one wins. */
async function claim(draft: string, path: string): Promise<boolean> {
  return link(draft, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

async function discardStale(path: string, directory: string): Promise<void> {
  const seen = await readIfPresent(path);
  if (seen === undefined) return;
  await refuseIfHeld(seen, directory);
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  await rename(path, aside).catch(ignoreMissing);
  // Another process may have taken over between the look and the rename: it gets its file back.
  const moved = await readIfPresent(aside);
  if (moved !== undefined && moved !== seen) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function refuseIfHeld(content: string, directory: string): Promise<void> {
  const [pidText = '', token = ''] = content.split('\n');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || token !== (await processToken(pid))) return;
  throw new Error(`${directory} is already in use by process ${pid}. Stop it, or set another DATA_DIR.`);
}

async function releaseLock(path: string, own: string): Promise<void> {
  if ((await readIfPresent(path)) === own) await rm(path, { force: true });
}

async function readIfPresent(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(ignoreMissing);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function explain(error: unknown, directory: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return new Error(`${directory} cannot be written (${code}). Change its owner, or set another DATA_DIR.`, {
    cause: error,
  });
}
