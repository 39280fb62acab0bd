import { expect, test } from '@jest/globals';
import { compose } from '../../../gateway/supergraph/compose.js';

const link = (name = '') => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@shareable", "@external", ${name ? `{ name: "@requires", as: "${name}" }` : '"@requires"'}])`;

const owner = `${link()}
  type Query { products: [Product!]! }
  type Product @key(fields: "id") @key(fields: "code { shop number }") @key(fields: "id code { shop number }") {
    id: ID! code: Code! weight(unit: String): Int! title: String!
  }
  type Code @shareable { shop: ID! number: Int! }`;

const composing = (other: string) => () =>
  compose(
    [
      ['shop', owner],
      ['freight', other],
    ].map(([name, sdl]) => ({ name: name!, sdl: sdl!, url: undefined })),
  );

const weight = 'weight(unit: String): Int! @external';
const title = 'title: String! @external';
const code = 'code: Code! @external';
const mixed = '@key(fields: "id") @key(fields: "code { shop number }", resolvable: false)';
const byTitle = 'price: Int! @requires(fields: "title")';
const byWeight = (field: string, directive = '@requires') =>
  `${field}: Int! ${directive}(fields: "weight(unit: \\"kg\\")")`;

function freight(fields: string[], keys = '@key(fields: "id")', requires = ''): string {
  return `${link(requires)}
    type Product ${keys} { id: ID! ${fields.join(' ')} }
    ${fields.includes(code) ? 'type Code @shareable { shop: ID! number: Int! }' : ''}`;
}

test('arguments in @requires are refused, with subgraph, type, field and what to do', () => {
  expect(composing(freight([weight, byWeight('price')]))).toThrow(
    'The subgraphs do not compose:\n' +
      '  - freight: Product.price has arguments in @requires (weight), which are not planned. ' +
      'Let the owner of the type answer the same by a field without arguments, and require that.',
  );
});

test('whatever @requires is called where it is imported', () => {
  const sdl = freight([weight, byWeight('price', '@needs')], '@key(fields: "id")', '@needs');

  expect(composing(sdl)).toThrow('freight: Product.price has arguments in @requires (weight)');
});

test('a compound key that is not resolvable, beside one that is, is refused where a field has @requires', () => {
  expect(composing(freight([title, code, byTitle], mixed))).toThrow(
    'The subgraphs do not compose:\n' +
      '  - freight: Product.price has @requires, and Product the compound key "code { shop number }" with ' +
      'resolvable: false beside resolvable keys, which is not planned. ' +
      'Resolve references by that key too, or leave it out.',
  );
});

test('all faults are named at once', () => {
  const sdl = freight([weight, title, code, byTitle, byWeight('parcel')], mixed);

  expect(composing(sdl)).toThrow(
    /Product\.parcel has arg.*\n.*Product\.price has @req.*\n.*Product\.parcel has @req/,
  );
});

test.each([
  ['@requires without arguments', freight([title, byTitle])],
  [
    'compound keys that are all resolvable',
    freight([title, code, byTitle], '@key(fields: "id") @key(fields: "code { shop number }")'),
  ],
  ['a compound key that is not resolvable, without @requires', freight([code, 'price: Int!'], mixed)],
])('%s composes', (_what, sdl) => {
  expect(composing(sdl)()).toContain('FREIGHT');
});

test('the errors of composition are named as before', () => {
  expect(composing('type Query { a: Strin }')).toThrow(
    'The subgraphs do not compose:\n  - [freight] Unknown type Strin',
  );
});
