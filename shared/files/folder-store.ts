import { access, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type ByteRange, type FileStore, ObjectMissing, type StoreEntry } from '../kernel/file-store.js';
import type { Ids } from '../values/ids.js';
import { ownerOfKey, unfinishedKey } from './object-key.js';

/** In the folder itself: which store it is. A folder without it is another one, or not mounted. */
export const markerFile = '.braiflow-store';

/** A folder, of this machine or one that several mount. */
export class FolderStore implements FileStore {
  constructor(
    readonly id: string,
    private readonly folder: string,
    private readonly ids: Ids,
  ) {}

  async put(key: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.#pathOf(key);
    await this.#refuseAway();
    const written = this.#pathOf(unfinishedKey(key, this.ids.next()));
    await makeFolder(dirname(path));
    try {
      await write(written, content);
      await rename(written, path);
    } catch (error) {
      await rm(written, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.#pathOf(key)).catch(async (cause: unknown) => {
      if (!isMissing(cause)) throw cause;
      await this.#refuseAway();
      throw new ObjectMissing(key, { cause });
    });
    return file.createReadStream(range && { start: range.start, end: range.start + range.length - 1 });
  }

  async exists(key: string): Promise<boolean> {
    try {
      await access(this.#pathOf(key));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.#pathOf(key), { force: true });
  }

  list(): AsyncGenerator<StoreEntry> {
    return entriesBelow(this.folder, '');
  }

  /** What is not mounted would be written beside, and everything in it be missing. */
  async #refuseAway(): Promise<void> {
    await access(join(this.folder, markerFile));
  }

  /** Nothing in the folder but objects is within reach. */
  #pathOf(key: string): string {
    if (!ownerOfKey(key)) throw new Error(`${key} is no key of an object.`);
    return join(this.folder, key);
  }
}

async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  // For the platform's user alone, whatever its umask is.
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) await file.appendFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new folder is there after a loss of power only when the one above it was synced. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let above = dirname(path); above.length >= dirname(first).length; above = dirname(above))
    await syncFolder(above);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

/** One folder after the other, so that a store of any size needs no memory. What vanishes meanwhile is left out. */
async function* entriesBelow(folder: string, prefix: string): AsyncGenerator<StoreEntry> {
  const entries = await opendir(join(folder, prefix)).catch(ignoreMissing);
  for await (const entry of entries ?? []) {
    const key = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) yield* entriesBelow(folder, key);
    const found = entry.isFile() && prefix !== '' && (await stat(join(folder, key)).catch(ignoreMissing));
    if (found) yield { key, changedAt: found.mtime };
  }
}

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
