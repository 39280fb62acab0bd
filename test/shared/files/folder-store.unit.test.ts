import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderStore } from '../../../shared/files/open-folder-store.js';
import { objectKey } from '../../../shared/files/object-key.js';
import { systemClock } from '../../../shared/values/clock.js';
import { systemIds } from '../../../shared/values/ids.js';
import { keysOf, testFileStore } from '../../kit/file-store-suite.js';

let root: string;
let folders = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'braiflow-files-'));
});
afterAll(() => rm(root, { recursive: true }));

const newFolder = () => join(root, `files-${(folders += 1)}`);

/** The stores that a database knows. */
function databaseOf(stores: { id: string }[] = []) {
  return {
    platformRows: async () => stores as never[],
    executePlatform: async (_text: string, [id]: readonly unknown[] = []) => {
      if (stores.length === 0) stores.push({ id: String(id) });
      return [];
    },
  };
}

const openIn = (folder: string, database = databaseOf()) =>
  openFolderStore({ filesDirectory: folder }, { database, clock: systemClock, ids: systemIds });

describe('a folder', () => {
  testFileStore(() => openIn(newFolder()));

  test('is for the platform’s user alone, and so is what is in it', async () => {
    const folder = newFolder();
    const store = await openIn(folder);
    const key = objectKey(systemIds.next(), systemIds.next(), new Date());

    await store.put(key, one('private'));

    const modes = await Promise.all(
      [folder, join(folder, key)].map(async (path) => (await stat(path)).mode & 0o777),
    );
    expect(modes).toEqual([0o700, 0o600]);
  });

  test('that is not mounted any more takes nothing, and is not said to have lost anything', async () => {
    const folder = newFolder();
    const store = await openIn(folder);
    const key = objectKey(systemIds.next(), systemIds.next(), new Date());
    await store.put(key, one('there'));
    await rename(folder, `${folder}-away`);
    await mkdir(folder);

    await expect(store.put(key, one('lost'))).rejects.toThrow('ENOENT');
    await expect(store.read(key)).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the start', () => {
  test('marks an empty folder, and finds it again', async () => {
    const folder = newFolder();
    const database = databaseOf();

    const first = await openIn(folder, database);
    const again = await openIn(folder, database);

    expect(again.id).toBe(first.id);
    expect((await readFile(join(folder, '.braiflow-store'), 'utf8')).trim()).toBe(first.id);
  });

  test('of many processes at once comes to one store', async () => {
    const folder = newFolder();
    const database = databaseOf();

    const stores = await Promise.all(Array.from({ length: 8 }, () => openIn(folder, database)));

    expect(new Set(stores.map(({ id }) => id)).size).toBe(1);
  });

  test('goes on with the mark of one that was cut short', async () => {
    const folder = newFolder();
    const { id } = await openIn(folder);

    expect((await openIn(folder, databaseOf())).id).toBe(id);
  });

  test('refuses a folder without the mark, such as one that is not mounted', async () => {
    const folder = newFolder();
    const database = databaseOf();
    await openIn(folder, database);
    await rm(join(folder, '.braiflow-store'));

    await expect(openIn(folder, database)).rejects.toThrow(
      `FILES_DIR: ${folder} has no .braiflow-store. Mount or name the folder that the files of this database are in; ` +
        'after a loss, restore it from the backup.',
    );
  });

  test('refuses the folder of another database, and removes nothing of it', async () => {
    const folder = newFolder();
    const store = await openIn(folder);
    const key = objectKey(systemIds.next(), systemIds.next(), new Date());
    await store.put(key, one('of the other'));
    const message = `FILES_DIR: ${folder} has the files of another database. Mount or name the folder that the files of this database are in, or an empty one for a new database.`;

    await expect(openIn(folder, databaseOf())).rejects.toThrow(message);
    await expect(openIn(folder, databaseOf([{ id: systemIds.next() }]))).rejects.toThrow(message);
    expect(await keysOf(store)).toEqual([key]);
  });

  test('refuses what is a file', async () => {
    const path = newFolder();
    await writeFile(path, '');

    await expect(openIn(join(path, 'files'))).rejects.toThrow(
      `FILES_DIR: ${join(path, 'files')} is, or lies below, a file; name a folder that this user may write.`,
    );
  });
});

async function* one(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
