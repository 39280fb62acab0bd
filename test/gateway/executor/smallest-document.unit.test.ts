import { expect, test } from '@jest/globals';
import { buildSchema, parse, print } from 'graphql';
import { smallestDocument } from './smallest-document.js';

const schema = buildSchema('type Query { a(x: Int): Query b: Query c: Int }');

test('a failing document is cut down to what fails, and stays valid', async () => {
  const document = parse(`
    query ($x: Int, $on: Boolean!) { a(x: $x) { ...Deep c } b { c @include(if: $on) } c }
    fragment Deep on Query { b { c kind: __typename } ... on Query { a { c } } }`);

  const smallest = await smallestDocument(schema, document, async (one) => print(one).includes('kind'));

  expect(print(smallest)).toBe(
    print(parse('{ a { ...Deep } } fragment Deep on Query { b { kind: __typename } }')),
  );
});
