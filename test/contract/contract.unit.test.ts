import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { acknowledgementsOf, faultsOf } from './acknowledgements.js';
import { findGraphqlChanges } from './find-graphql-changes.js';

const file = 'docs/changes/2026-11-21-no-nickname.md';
const removed = 'FIELD_REMOVED Shelf.nickname was removed.';
const entry = `---\nbreaking:\n  - ${removed}\n---\n\nShelves have no nickname any more.\n`;

test('a removed field breaks, a new value of an enumeration may surprise', () => {
  const before = buildSchema(
    'type Query { shelf: Shelf } type Shelf { kind: Kind nickname: String } enum Kind { OAK }',
  );
  const after = buildSchema('type Query { shelf: Shelf } type Shelf { kind: Kind } enum Kind { OAK PINE }');

  expect(findGraphqlChanges(before, after)).toEqual({
    breaking: [removed],
    dangerous: ['VALUE_ADDED_TO_ENUM PINE was added to enum type Kind.'],
  });
});

test('a breaking change fails until an entry names exactly it', () => {
  expect(faultsOf([removed], [])).toEqual([`breaks clients: ${removed}`]);
  expect(faultsOf([removed], acknowledgementsOf(file, entry))).toEqual([]);
  expect(faultsOf([removed, 'STATUS_REMOVED GET /v1/shelves 404'], acknowledgementsOf(file, entry))).toEqual([
    'breaks clients: STATUS_REMOVED GET /v1/shelves 404',
  ]);
});

test('a star stands for one name, and for nothing else', () => {
  const starred = acknowledgementsOf(file, entry.replace('Shelf.nickname', '*'));
  const changed = 'FIELD_CHANGED_KIND Shelf.nickname changed type from [String!] to Int.';
  const kinds = 'FIELD_CHANGED_KIND * changed type from [String!] to Int.';

  expect(faultsOf([removed, 'FIELD_REMOVED Board.name was removed.'], starred)).toEqual([]);
  expect(faultsOf(['FIELD_REMOVED two words was removed.'], starred)).toHaveLength(2);
  expect(faultsOf([changed], [{ file, change: kinds }])).toEqual([]);
  expect(faultsOf([changed.replace('[', 'S')], [{ file, change: kinds }])).toHaveLength(2);
});

test('an entry that acknowledges what did not change fails', () => {
  expect(faultsOf([], acknowledgementsOf(file, entry))).toEqual([
    `${file} acknowledges what did not change: ${removed}`,
  ]);
});

test.each(['Nothing.', '---\nbreaking: []\n---\n', '---\nbroken:\n  - x\n---\n'])(
  'an entry without a list of changes fails: %j',
  (text) => {
    expect(() => acknowledgementsOf(file, text)).toThrow(`${file} lists no changes`);
  },
);
