import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../changes/database.js';
import type { Config } from '../config/config.js';
import { refuseUnwritable } from '../config/local-secrets.js';
import type { FileStore } from '../kernel/file-store.js';
import type { Clock } from '../values/clock.js';
import type { Ids } from '../values/ids.js';
import { isUuid } from '../values/uuid.js';
import { FolderStore, markerFile } from './folder-store.js';

interface Base {
  readonly database: Pick<Database, 'platformRows' | 'executePlatform'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * The folder as the file store of this database. The first start marks it; later ones refuse a folder without the mark,
 * such as one that is not mounted, and one that another database has, whose files a sweep would take for nobody's.
 */
export async function openFolderStore(
  { filesDirectory: folder }: Pick<Config, 'filesDirectory'>,
  base: Base,
): Promise<FileStore> {
  refuseUnwritable(folder, 'FILES_DIR');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = (await idsOfStores(base)).length > 0 ? await readMark(folder) : await markFolder(folder, base);
  const storeIds = await idsOfStores(base);
  if (id === undefined || !storeIds.includes(id)) throw otherFolder(folder, id !== undefined);
  return new FolderStore(id, folder, base.ids);
}

async function idsOfStores({ database }: Base): Promise<string[]> {
  return (await database.platformRows<{ id: string }>('select id from kernel.stores')).map(({ id }) => id);
}

/** The id that the folder has from now on. Of processes that start at once, all come to the same. */
async function markFolder(folder: string, { database, clock, ids }: Base): Promise<string | undefined> {
  const others = (await readdir(folder)).filter((name) => !name.startsWith(markerFile));
  // The mark of a start that was cut short stands in an empty folder.
  if ((await readMark(folder)) === undefined) await writeMark(folder, ids.next());
  else if (others.length > 0) throw otherFolder(folder, true);
  const id = await readMark(folder);
  await database.executePlatform(
    `insert into kernel.stores (id, kind, is_default, first_seen) values ($1, 'folder', true, $2)
     on conflict do nothing`,
    [id, clock.now()],
  );
  return id;
}

/** Linked into its place, so that it is never seen half; of two, the first stays. */
async function writeMark(folder: string, id: string): Promise<void> {
  const written = join(folder, `${markerFile}-${id}`);
  await writeFile(written, `${id}\n`, { mode: 0o600 });
  await link(written, join(folder, markerFile)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(written);
}

async function readMark(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, markerFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return '';
  });
  return isUuid(text.trim()) ? text.trim() : undefined;
}

function otherFolder(folder: string, isMarked: boolean): Error {
  const reason = isMarked ? 'has the files of another database' : `has no ${markerFile}`;
  return new Error(
    `FILES_DIR: ${folder} ${reason}. Mount or name the folder that the files of this database are in` +
      `${isMarked ? ', or an empty one for a new database' : '; after a loss, restore it from the backup'}.`,
  );
}
