import { expect, test } from '@jest/globals';
import { RegisteredDocuments } from '../../../gateway/documents/registered-documents.js';

const limits = { documents: 10, bytes: 1_000, share: { documents: 8, bytes: 500 } };

function fill(store: RegisteredDocuments, businessId: string, count: number, bytes = 10): string[] {
  const hashes = Array.from({ length: count }, (_, index) => `${businessId} ${index}`);
  for (const hash of hashes) store.keep(businessId, hash, 'x'.repeat(bytes));
  return hashes;
}

const keptOf = (store: RegisteredDocuments, businessId: string, hashes: string[]) =>
  hashes.filter((hash) => store.find(businessId, hash) !== undefined);

test('a business finds its own documents alone', () => {
  const store = new RegisteredDocuments(limits);

  store.keep('acme', 'h', '{ me { id } }');

  expect(store.find('acme', 'h')).toBe('{ me { id } }');
  expect(store.find('globex', 'h')).toBeUndefined();
});

test('beyond its share a business replaces its own, those that were not used longest', () => {
  const store = new RegisteredDocuments(limits);
  store.keep('globex', 'h', '{ me { id } }');
  const hashes = fill(store, 'acme', 8);
  store.find('acme', hashes[0]!);

  store.keep('acme', 'new', 'x');

  expect(keptOf(store, 'acme', hashes)).toEqual(hashes.filter((_, index) => index !== 1));
  expect(store.find('globex', 'h')).toBe('{ me { id } }');
});

test('in a full store the business with the most makes room', () => {
  const store = new RegisteredDocuments(limits);
  const [small, large] = [fill(store, 'globex', 3), fill(store, 'acme', 7)];

  const later = fill(store, 'initech', 2);

  expect(keptOf(store, 'globex', small)).toEqual(small);
  expect(keptOf(store, 'acme', large)).toEqual(large.slice(2));
  expect(keptOf(store, 'initech', later)).toEqual(later);
  expect([store.documents, store.bytes]).toEqual([10, 100]);
});

test('bytes count as documents do', () => {
  const store = new RegisteredDocuments(limits);

  fill(store, 'acme', 4, 200);
  fill(store, 'globex', 2, 250);
  fill(store, 'initech', 1, 300);

  expect([store.documents, store.bytes]).toEqual([4, 950]);
  expect(store.find('initech', 'initech 0')).toBe('x'.repeat(300));
});

test('a text that is larger than a share is not kept', () => {
  const store = new RegisteredDocuments(limits);

  expect(store.keep('acme', 'h', 'x'.repeat(501))).toBe(false);
  expect([store.documents, store.bytes]).toEqual([0, 0]);
});

test('what is registered again counts once', () => {
  const store = new RegisteredDocuments(limits);

  for (let turn = 0; turn < 3; turn += 1) store.keep('acme', 'h', 'xyz');

  expect([store.documents, store.bytes]).toEqual([1, 3]);
});
