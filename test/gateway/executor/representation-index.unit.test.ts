import { describe, expect, test } from '@jest/globals';
import { RepresentationIndex } from '../../../gateway/supergraph/executor/representation-index.js';
import { representationKey } from '../../../gateway/supergraph/executor/representation-key.js';

describe('Representations of one fetch', () => {
  test('are numbered alike exactly when they are equal', () => {
    const index = new RepresentationIndex();
    const distinct = [
      { __typename: 'User', id: '1' },
      { __typename: 'User', id: 1 },
      { __typename: 'Lead', id: '1' },
      { __typename: 'User', id: null },
      { __typename: 'User', sku: '1' },
      { __typename: 'User', id: '1', sku: '1' },
      { __typename: 'User', id: '{__typename=4:Userid=1:1sku=1:1}' },
      { __typename: 'User', id: ['1'] },
      { __typename: 'User' },
    ];

    const first = distinct.map((representation, next) => index.numberOf(representation, next));
    const again = distinct.map((representation) => index.numberOf({ ...representation }, 99));

    expect(first).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(again).toEqual(first);
  });

  test.each([
    [{ id: '1' }, { id: 1 }],
    [{ id: null }, { id: 'null' }],
    [
      { a: 'x', b: 'y' },
      { a: '1:xb=1:y', b: '' },
    ],
    [{ a: ['1', '2'] }, { a: ['1,1:2'] }],
    [{ a: { b: 1 } }, { a: { b: '1' } }],
    [{ a: [1, 2] }, { a: [12] }],
  ])('have texts that tell %j from %j', (one, other) => {
    expect(representationKey(one)).not.toBe(representationKey(other));
    expect(representationKey(one)).toBe(representationKey(structuredClone(one)));
  });
});
