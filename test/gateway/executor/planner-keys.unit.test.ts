import { buildSubgraphSchema } from '@apollo/subgraph';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { composeSupergraph, localClient } from './supergraph-under-test.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@external", "@requires"])`;

const shopSdl = `${LINK}
  type Query { product: Product! products: [Product!]! }
  type Product @key(fields: "id") { id: ID! price(currency: String = "GBP"): Int weight(unit: String = "kg"): Int broken: Int }`;

const shippingSdl = `${LINK}
  type Product @key(fields: "id") {
    id: ID!
    price(currency: String = "GBP"): Int @external
    weight(unit: String = "kg"): Int @external
    inDollars: Int @requires(fields: "price(currency: \\"USD\\")")
    postage: Int @requires(fields: "weight")
  }`;

const prices: Readonly<Record<string, number>> = { USD: 10, EUR: 9, GBP: 8 };
const weights: Readonly<Record<string, number>> = { kg: 2, g: 2_000 };
const product = { id: '1' };

const shop = buildSubgraphSchema([
  {
    typeDefs: parse(shopSdl),
    resolvers: {
      Query: { product: () => product, products: () => [product, { id: '2' }] },
      Product: {
        price: ({ id }: { id: string }, { currency }: { currency: string }) => prices[currency]! * Number(id),
        weight: (_: unknown, { unit }: { unit: string }) => weights[unit],
        broken: () => {
          throw new Error('Broken');
        },
      } as never,
    },
  },
]);

const shipping = buildSubgraphSchema([
  {
    typeDefs: parse(shippingSdl),
    resolvers: {
      Product: {
        __resolveReference: (reference: object) => reference,
        inDollars: ({ price }: { price: number }) => price * 100,
        postage: ({ weight }: { weight: number }) => weight * 3,
      } as never,
    },
  },
]);

const supergraph = composeSupergraph([
  { name: 'shop', sdl: shopSdl, client: localClient('shop', shop) },
  { name: 'shipping', sdl: shippingSdl, client: localClient('shipping', shipping) },
]);

describe('Arguments of a required field', () => {
  test.each<[string, string, object]>([
    ['alone', '{ product { inDollars } }', { inDollars: 1_000 }],
    [
      'beside the same of the client',
      '{ product { price(currency: "USD") inDollars } }',
      { price: 10, inDollars: 1_000 },
    ],
    [
      'beside others of the client',
      '{ product { price(currency: "EUR") inDollars } }',
      { price: 9, inDollars: 1_000 },
    ],
    ['beside the client’s default', '{ product { price inDollars } }', { price: 8, inDollars: 1_000 }],
    [
      'left out, beside some of the client',
      '{ product { weight(unit: "g") postage } }',
      { weight: 2_000, postage: 6 },
    ],
    [
      'under an alias of the client',
      '{ product { price: weight(unit: "g") inDollars } }',
      { price: 2_000, inDollars: 1_000 },
    ],
  ])('are kept apart: %s', async (_case, text, expected) => {
    const { data, errors } = await supergraph.run(text);

    expect(errors).toBeUndefined();
    expect(data).toEqual({ product: expected });
  });

  test('are kept apart from a variable of the client, for each object of a list', async () => {
    const { data, errors } = await supergraph.run(
      'query ($currency: String) { products { price(currency: $currency) inDollars } }',
      { currency: 'EUR' },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      products: [
        { price: 9, inDollars: 1_000 },
        { price: 18, inDollars: 2_000 },
      ],
    });
  });
});

describe('An alias of the client', () => {
  test.each<[string, string, object]>([
    ['of a key', '{ product { id: weight postage } }', { id: 2, postage: 6 }],
    [
      'of a key, with the key',
      '{ product { id: weight real: id postage } }',
      { id: 2, real: '1', postage: 6 },
    ],
    ['of the type’s name', '{ product { __typename: weight postage } }', { __typename: 2, postage: 6 }],
    ['for the type’s name', '{ product { id: __typename postage } }', { id: 'Product', postage: 6 }],
    ['of a key, as another subgraph’s field', '{ product { id: postage } }', { id: 6 }],
    ['that begins as ours do', '{ product { client_id: weight postage } }', { client_id: 2, postage: 6 }],
  ])('is kept apart from what the planner asks for: %s', async (_case, text, expected) => {
    const { data, errors } = await supergraph.run(text);

    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(JSON.stringify({ product: expected }));
  });

  test('is what an error names', async () => {
    const { data, errors } = await supergraph.run('{ product { id: broken postage } }');

    expect(data).toEqual({ product: { id: null, postage: 6 } });
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([['Broken', ['product', 'id']]]);
  });
});
