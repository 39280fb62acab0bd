import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { compileCost } from '../../../gateway/limits/cost/compile-cost.js';

const schema = buildSchema(`
  type Query { me: User, users(first: Int! = 25): Users!, roles: [Role!]!, things: [Thing!]!, node(id: ID!): Node }
  type Mutation { invite(name: String): Payload!, remove: Payload! }
  type Payload { user: User }
  type Users { nodes: [User!]!, edges: [UserEdge!]!, pageInfo: PageInfo!, size: Int }
  type UserEdge { node: User!, cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
  type User { id: ID!, name: String, tags: [String!]!, boss: User, friends(first: Int = 10): Users! }
  type Role { name: String! }
  union Thing = User | Role
  interface Node { id: ID! }
  interface Document { total: Int }
  type Invoice implements Node & Document { id: ID!, total: Int }
  type CreditNote implements Node & Document { id: ID!, total: Int }
  type Payment implements Node { id: ID! }
`);

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === 'OperationDefinition');
  return compileCost(schema, document, operation as OperationDefinitionNode).of(variables);
}

describe('an operation costs', () => {
  test.each([
    ['a point for each object, none for leaves', '{ me { id name tags boss { id } } }', {}, 2],
    [
      'nothing twice',
      '{ me { id } ...f me { name ...f } } fragment f on Query { me { id boss { id } } }',
      {},
      2,
    ],
    [
      'the page size times what is on the page',
      '{ users(first: 7) { nodes { id boss { id } } pageInfo { hasNextPage } } }',
      {},
      16,
    ],
    [
      'edges what their nodes cost',
      '{ users(first: 7) { edges { cursor node { id boss { id } } } } }',
      {},
      15,
    ],
    [
      'edges by fragments too',
      '{ users(first: 7) { edges { ...e } } } fragment e on UserEdge { n: node { id } }',
      {},
      8,
    ],
    ['edges alone a point for each', '{ users(first: 7) { edges { cursor } } }', {}, 8],
    ['nodes and edges for both', '{ users(first: 7) { nodes { id } edges { node { id } } } }', {}, 15],
    ['the default page size', '{ users { nodes { id } } }', {}, 26],
    ['pages of pages', '{ users(first: 5) { nodes { friends(first: 4) { nodes { id } } } } }', {}, 31],
    ['the page size of a variable', 'query ($n: Int!) { users(first: $n) { nodes { id } } }', { n: 3 }, 4],
    ['the default of a variable', 'query ($n: Int! = 2) { users(first: $n) { nodes { id } } }', {}, 3],
    [
      'the default of the argument, of a variable that is not given',
      'query ($n: Int) { me { friends(first: $n) { nodes { id } } } }',
      {},
      12,
    ],
    [
      'the largest page for what is no page size',
      'query ($n: Int!) { users(first: $n) { nodes { id } } }',
      { n: 'many' },
      101,
    ],
    ['ten for a list without pages', '{ roles { name } }', {}, 10],
    [
      'the dearest of the types that an object can be',
      '{ things { ... on User { boss { id } } ... on Role { name } } }',
      {},
      20,
    ],
    ['a point for each kind that a record is looked for among', '{ node(id: 1) { id } }', {}, 4],
    ['only for those that fragments name', '{ node(id: 1) { ... on Invoice { total } } }', {}, 2],
    ['also by what they have in common', '{ node(id: 1) { ... on Document { total } } }', {}, 3],
    ['each alias', '{ a: me { id } b: me { id } }', {}, 2],
    ['ten more for each mutation', 'mutation { a: invite { user { id } } remove { user { id } } }', {}, 24],
    ['nothing for introspection', '{ __schema { types { name } } __typename }', {}, 0],
    ['as if its conditions held', 'query ($c: Boolean!) { me @skip(if: $c) { id } }', { c: true }, 1],
  ])('%s', (_what, text, variables, points) => {
    expect(costOf(text, variables)).toBe(points);
  });

  test('countless points when it unfolds without end, and is read quickly nevertheless', () => {
    const levels = Array.from(
      { length: 20 },
      (_, n) => `fragment f${n} on User { a: boss { ...f${n + 1} } b: boss { ...f${n + 1} } }`,
    );
    const startedAt = performance.now();

    const points = costOf(`{ me { ...f0 } } ${levels.join(' ')} fragment f20 on User { id }`);

    expect(points).toBe(Infinity);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
