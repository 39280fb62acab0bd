import { beforeAll, expect, test } from '@jest/globals';
import { buffer, text } from 'node:stream/consumers';
import { type FileStore, ObjectMissing } from '../../shared/kernel/file-store.js';
import { objectKey } from '../../shared/files/object-key.js';
import { systemIds } from '../../shared/values/ids.js';

const newKey = () => objectKey(systemIds.next(), systemIds.next(), new Date('2026-11-30T00:00:00Z'));

/** What every file store does, whatever it is made of. */
export function testFileStore(open: () => Promise<FileStore>): void {
  let store: FileStore;
  beforeAll(async () => {
    store = await open();
  });

  test('an object is read as it was stored, whole and in ranges', async () => {
    const key = newKey();

    await store.put(key, chunks('one ', 'two ', 'three'));

    expect(await text(await store.read(key))).toBe('one two three');
    expect(await text(await store.read(key, { start: 4, length: 3 }))).toBe('two');
    expect(await text(await store.read(key, { start: 8, length: 100 }))).toBe('three');
    expect(await store.exists(key)).toBe(true);
  });

  test('an object of many megabytes goes through in pieces', async () => {
    const key = newKey();
    const piece = Buffer.alloc(1024 * 1024, 7);

    await store.put(key, chunks(...Array<Buffer>(20).fill(piece)));

    expect((await buffer(await store.read(key))).equals(Buffer.alloc(20 * piece.length, 7))).toBe(true);
    await store.remove(key);
  });

  test('what was never stored, or was removed, is missing', async () => {
    const [never, removed] = [newKey(), newKey()];
    await store.put(removed, chunks('gone'));

    await store.remove(removed);
    await store.remove(removed);

    for (const key of [never, removed]) {
      expect(await store.exists(key)).toBe(false);
      await expect(store.read(key)).rejects.toThrow(ObjectMissing);
    }
  });

  test('a put whose content fails leaves no object', async () => {
    const key = newKey();

    const put = store.put(key, failing());

    await expect(put).rejects.toThrow('the sender left');
    expect(await store.exists(key)).toBe(false);
    expect(await keysOf(store)).not.toContain(key);
  });

  test('the list has every object', async () => {
    const keys = [newKey(), newKey()];
    for (const key of keys) await store.put(key, chunks('listed'));

    expect(await keysOf(store)).toEqual(expect.arrayContaining(keys));
  });

  test.each(['../secrets', '/etc/passwd', 'a', `${newKey()}/..`, newKey().replace('2026', '..')])(
    '%s is no key',
    async (key) => {
      await expect(store.put(key, chunks('x'))).rejects.toThrow('is no key of an object');
      await expect(store.read(key)).rejects.toThrow('is no key of an object');
      await expect(store.remove(key)).rejects.toThrow('is no key of an object');
    },
  );
}

/** Every key that the store lists. */
export async function keysOf(store: FileStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list()) keys.push(key);
  return keys;
}

async function* chunks(...pieces: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}

async function* failing(): AsyncGenerator<Buffer> {
  yield Buffer.from('begun');
  throw new Error('the sender left');
}
