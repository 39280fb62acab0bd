import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { DocumentStore } from '../../../gateway/graphql/document-store.js';

const document = parse('{ a }');

async function crowd(store: DocumentStore, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await store.set(`schema1:other${index}`, parse(`{ a${index} }`));
}

test('known documents stay while others come and go', async () => {
  const store = new DocumentStore((hash) => hash === 'known');
  await store.set('schema1:known', document);
  await store.set('schema1:first', document);

  await crowd(store, 6_000);

  expect(await store.get('schema1:known')).toBe(document);
  expect(await store.get('schema1:first')).toBeUndefined();
  expect(await store.get('schema1:other5999')).toBeDefined();
});

test('large documents leave room for fewer', async () => {
  const store = new DocumentStore(() => false);
  const large = `{ ${Array.from({ length: 5_000 }, (_, index) => `field${index}`).join(' ')} }`;

  for (let index = 0; index < 20; index += 1) await store.set(`schema1:large${index}`, parse(large));

  const kept = await Promise.all(
    Array.from({ length: 20 }, (_, index) => store.get(`schema1:large${index}`)),
  );
  expect(kept.filter(Boolean)).toHaveLength(Math.floor((512 * 1024) / large.length));
});

test('what was known in another schema is forgotten once one of the new is kept', async () => {
  const store = new DocumentStore(() => true);
  await store.set('schema1:a', document);

  await store.set('schema2:a', document);

  expect(await store.get('schema1:a')).toBeUndefined();
  expect(await store.get('schema2:a')).toBe(document);
});
