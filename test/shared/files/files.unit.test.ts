import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../../shared/config/logger.js';
import { addFile, eraseFile, findFile } from '../../../shared/files/file-rows.js';
import { FolderStore } from '../../../shared/files/folder-store.js';
import { openFolderStore } from '../../../shared/files/open-folder-store.js';
import { putObject } from '../../../shared/files/put-object.js';
import { readFilePart } from '../../../shared/files/read-file-part.js';
import { removeObject } from '../../../shared/files/remove-object.job.js';
import { sweepObjects } from '../../../shared/files/sweep-objects.job.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { platformActor } from '../../../shared/kernel/platform-actor.js';
import { systemIds } from '../../../shared/values/ids.js';
import { acme, globex } from '../../cast/cast.js';
import { keysOf } from '../../kit/file-store-suite.js';
import { openClone, type Clone } from '../../kit/open-clone.js';
import { killedPut } from './killed-put.js';

let clone: Clone;
let folder: string;
let kernel: Kernel;
const owner = { kind: 'logo', table: 'billing.settings', recordId: acme.id };
const hours = (count: number) => count * 60 * 60 * 1_000;

beforeAll(async () => {
  clone = await openClone('files');
  await clone.sql('truncate kernel.stores');
  folder = join(await mkdtemp(join(tmpdir(), 'braiflow-files-')), 'files');
  const base = { database: clone.database, ids: systemIds, clock: { now: () => new Date() } };
  const files = await openFolderStore({ filesDirectory: folder }, base);
  kernel = { ...base, files, logger: createLogger('silent') } as Partial<Kernel> as Kernel;
});
afterAll(async () => {
  await clone?.close();
  await rm(join(folder, '..'), { recursive: true });
});
beforeEach(async () => {
  await clone.sql('truncate kernel.files');
  for (const key of await keysOf(kernel.files!)) await kernel.files!.remove(key);
});

test('a file is there with its transaction, its bytes in parts', async () => {
  const content = Buffer.alloc(600 * 1024, 'bytes ');

  const { key } = await store(content);

  const file = (await findFile(clone.database, acme.id, owner))!;
  expect(file).toMatchObject({ key, bytes: content.length, mediaType: 'image/png' });
  const first = await readFilePart(kernel, file, 'a.png', null);
  const second = await readFilePart(kernel, file, 'a.png', first.nextCursor);
  expect([first, second].map(({ encoding, bytes }) => [encoding, bytes])).toEqual(
    Array(2).fill(['base64', content.length]),
  );
  expect(second.nextCursor).toBeNull();
  expect(Buffer.concat([first, second].map((part) => Buffer.from(part.content, 'base64')))).toEqual(content);
  for (const cursor of ['x', `${systemIds.next()}.0`, `${file.id}.${content.length}`, `${file.id}.-1`])
    await expect(readFilePart(kernel, file, 'a.png', cursor)).rejects.toThrow(
      'The cursor is none of this file',
    );
});

test('another business has no such file', async () => {
  await store('of Acme');

  expect(await findFile(clone.database, globex.id, owner)).toBeUndefined();
});

test('a file is never changed but for its erasure, which cannot be taken back', async () => {
  await store('stays');
  const write = (text: string) =>
    clone.database.write(platformActor(kernel, acme.id), (unit) => unit.execute(text, [acme.id]));
  const change = (values: string) => write(`update kernel.files set ${values} where business_id = ?`);
  const others = [
    "sha256 = decode(repeat('00', 32), 'hex')",
    "object_key = ''",
    'bytes = 1',
    'owner_id = id',
  ];

  for (const values of [...others, "state = 'erased', erased_at = now(), bytes = 1"])
    await expect(change(values)).rejects.toThrow('stays as it is until it is erased');
  await change("state = 'erased', erased_at = now()");

  await expect(change("state = 'stored', erased_at = null")).rejects.toThrow('stays as it is');
  await expect(write('delete from kernel.files where business_id = ?')).rejects.toThrow('permission denied');
});

test('an owner has one file of a kind', async () => {
  await store('first');

  await expect(store('second')).rejects.toThrow('files_of_owners');
});

test('what was erased keeps its row, and loses its bytes with the job', async () => {
  const { id, key } = await store('erased');

  const erased = await clone.database.write(platformActor(kernel, acme.id), (unit) => eraseFile(unit, owner));

  expect(erased).toBe(id);
  expect(await findFile(clone.database, acme.id, owner)).toBeUndefined();
  expect(await clone.sql('select state, erased_at is null as "isThere" from kernel.files')).toEqual([
    { state: 'erased', isThere: false },
  ]);
  expect(await kernel.files!.exists(key)).toBe(true);
  await removeObject.run(kernel, { businessId: acme.id, fileId: id });
  expect(await kernel.files!.exists(key)).toBe(false);
});

test('the job removes the bytes of erased files alone', async () => {
  const { id, key } = await store('stays');

  await removeObject.run(kernel, { businessId: acme.id, fileId: id });

  expect(await kernel.files!.exists(key)).toBe(true);
});

test('an erasure that is rolled back leaves the file', async () => {
  await store('stays');

  const change = clone.database.write(platformActor(kernel, acme.id), async (unit) => {
    await eraseFile(unit, owner);
    throw new Error('rolled back');
  });

  await expect(change).rejects.toThrow('rolled back');
  const file = await findFile(clone.database, acme.id, owner);
  expect((await readFilePart(kernel, file!, 'a', null)).content).toBe(
    Buffer.from('stays').toString('base64'),
  );
});

test('the sweep removes day-old objects without a file, and no other', async () => {
  const { key: kept } = await store('kept');
  const [old, young] = [
    await putObject(kernel, acme.id, [Buffer.from('old')]),
    await putObject(kernel, globex.id, [Buffer.from('young')]),
  ];
  await age(kept, 25);
  await age(old.key, 25);
  await age(young.key, 23);

  await sweepObjects.run(kernel, {});

  expect((await keysOf(kernel.files!)).toSorted()).toEqual([kept, young.key].toSorted());
});

test.each(['before its row', 'before it is whole'] as const)(
  'a process that is killed %s leaves no file, and nothing after a day',
  async (moment) => {
    const key = await killedPut(clone, { folder, storeId: kernel.files!.id, businessId: acme.id, moment });

    expect(await clone.sql('select from kernel.files')).toEqual([]);
    const left = await keysOf(kernel.files!);
    expect(left).toEqual(
      moment === 'before its row' ? [key] : [expect.stringMatching(`^${key}-.{36}\\.part$`)],
    );
    await sweepObjects.run(kernel, {});
    expect(await keysOf(kernel.files!)).toEqual(left);
    await age(left[0]!, 25);
    await sweepObjects.run(kernel, {});
    expect(await keysOf(kernel.files!)).toEqual([]);
  },
);

test('bytes that come back otherwise are no file', async () => {
  const forgetful = new FolderStore(kernel.files!.id, folder, systemIds);
  forgetful.put = (key) => FolderStore.prototype.put.call(forgetful, key, only('other'));

  const put = putObject({ ...kernel, files: forgetful }, acme.id, [Buffer.from('bytes')]);

  await expect(put).rejects.toMatchObject({ definition: { code: 'FILE-003' } });
});

test('a file whose bytes are gone is told as lost', async () => {
  const { id, key } = await store('gone');
  await kernel.files!.remove(key);

  const read = readFilePart(kernel, (await findFile(clone.database, acme.id, owner))!, 'a', null);

  await expect(read).rejects.toMatchObject({
    definition: { code: 'FILE-002' },
    message: expect.stringMatching(`^The file ${id} of \\d{4}-\\d\\d-\\d\\d is lost\\.$`),
  });
});

/** A file of Acme's. */
async function store(content: string | Buffer) {
  const object = await putObject(kernel, acme.id, [Buffer.from(content)]);
  await clone.database.write(platformActor(kernel, acme.id), async (unit) =>
    addFile(unit, owner, object, 'image/png'),
  );
  return object;
}

/** As if the object had been stored so many hours ago. */
async function age(key: string, count: number): Promise<void> {
  const then = new Date(Date.now() - hours(count));
  await utimes(join(folder, key), then, then);
}

async function* only(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
