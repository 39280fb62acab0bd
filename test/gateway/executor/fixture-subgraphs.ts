import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { catalogSdl, ordersSdl, peopleSdl } from './fixture-schemas.js';

/** A shop in three subgraphs that uses every way in which the planner joins them. */
export interface FixtureSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

const sizes = [{ w: 2, h: 3 }, { w: 5, h: null }, null];
const products = [1, 2, 3, 4, 5].map((n) => ({
  id: `${n}`,
  name: `Product ${n}`,
  colour: n === 4 ? 'SECRET' : 'RED',
  colours: n === 3 ? ['GREEN', 'SECRET'] : ['GREEN', 'RED'],
  weight: n === 2 ? null : n,
  size: sizes[n % 3],
  maker: n === 5 ? null : { country: n % 2 ? 'NL' : 'BE', code: 7 },
  related: n === 1 ? [{ id: '2' }, { id: '1' }, { id: '2' }] : null,
  layers: [[sizes[0], sizes[1]], null, [sizes[2]]],
  barcode: n === 5 ? null : `B${n}`,
}));
const productById = (id: string) => products.find((one) => one.id === id) ?? null;
const media = [
  { __typename: 'Book', id: 'b1', title: 'Dune', author: { id: 'p1' }, blurb: 'Sand' },
  { __typename: 'Film', id: 'f1', title: null, director: { id: 'p2' }, blurb: 'Loud' },
  { __typename: 'Book', id: 'b2', title: 'Emma', author: null, blurb: 'Tea' },
  { __typename: 'Film', id: 'f2', title: 'Alien', director: { id: 'p9' }, blurb: null },
];
const people = ['p1', 'p2', 'p3', 'p4'].map((id, index) => ({
  id,
  name: index === 2 ? null : `Name ${id}`,
  email: index === 3 ? null : `${id}@acme.test`,
  boss: index === 0 ? null : { id: 'p1' },
  team: index === 0 ? [{ id: 'p2' }, null, { id: 'p3' }] : null,
}));
const personById = (id: string) => people.find((one) => one.id === id) ?? null;
const orders = ['o1', 'o2'].map((id, index) => ({
  id,
  lines: [1, 2, 2].map((n) => ({ count: n, product: n === 2 ? null : { id: `${n + index}` } })),
  buyer: index === 0 ? { id: 'p1', name: 'Name p1' } : { id: 'p4', name: 'Name p4' },
}));

interface ModeArgument {
  readonly mode: 'OK' | 'NULL' | 'THROW';
}

/** A field that does as its `mode` argument says. */
function moody<Value>(value: Value) {
  return (source: { id?: string } | undefined, { mode }: ModeArgument): Value | null => {
    if (mode === 'THROW') throw new Error(`No value for ${source?.id ?? 'it'}`);
    return mode === 'NULL' ? null : value;
  };
}

const fails = (message: string) => {
  throw new Error(message);
};

const mediaById = ({ id }: { id: string }) => media.find((one) => one.id === id) ?? null;

const catalogResolvers = {
  Query: {
    products: (_: unknown, { first }: { first: number }) => products.slice(0, first),
    product: (_: unknown, { id }: { id: string }) => productById(id),
    media: () => [...media, null],
    strictMedia: () => media,
    hits: () => [
      media[0],
      { __typename: 'Person', id: 'p3' },
      media[1],
      null,
      { __typename: 'Product', ...products[0] },
    ],
    grid: () => [
      [{ x: 1, product: products[0] }],
      [
        { x: 2, product: products[1] },
        { x: 3, product: products[0] },
      ],
    ],
    shelves: () => [[products[0], null, products[1]], [], [products[0]]],
    outcome: moody('fine'),
    mustSucceed: moody('fine'),
  },
  Mutation: {
    rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...productById(id), name }),
    touch: () => ({}),
  },
  Product: {
    __resolveReference: ({ id }: { id: string }) => productById(id),
    related: (source: { related: { id: string }[] | null }) =>
      source.related?.map(({ id }) => productById(id)),
    maker: (source: { maker: { country: string } | null }) =>
      source.maker && { ...source.maker, title: `Makers of ${source.maker.country}` },
    note: moody('noted'),
    strictNote: moody('noted'),
  },
  Cell: { label: moody('cell') },
  Maker: {
    __resolveReference: (key: { country: string }) => ({ ...key, title: `Makers of ${key.country}` }),
  },
  Media: { __resolveReference: mediaById },
  Book: { __resolveReference: mediaById, pages: moody(10) },
  Film: { __resolveReference: mediaById },
};

const peopleResolvers = {
  Query: { people: () => people, me: () => people[0], boss: moody(people[1]) },
  Person: {
    __resolveReference: ({ id }: { id: string }) => personById(id),
    boss: (source: { boss: { id: string } | null }) => source.boss && personById(source.boss.id),
    team: (source: { team: ({ id: string } | null)[] | null }) =>
      source.team?.map((one) => one && personById(one.id)),
    motto: moody('onward'),
    pledge: moody('always'),
    favourite: ({ id }: { id: string }) => (id === 'p2' ? null : { id: id === 'p1' ? 'b1' : 'f2' }),
  },
  Maker: {
    __resolveReference: async (key: { country: string }) =>
      key.country === 'BE'
        ? fails('Belgium is closed')
        : { ...key, staff: [people[0], people[3]], founded: 1900 },
  },
  Media: {
    __resolveReference: ({ id }: { id: string }) => ({ id, rating: id.length + Number(id[1]) }),
    fans: (_: unknown, { first }: { first: number }) => people.slice(0, first),
  },
};

const ordersResolvers = {
  Query: {
    orders: () => orders,
    order: (_: unknown, { id }: { id: string }) => orders.find((one) => one.id === id),
  },
  Order: {
    __resolveReference: ({ id }: { id: string }) => orders.find((one) => one.id === id),
    status: moody('paid'),
  },
  Person: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    orders: ({ id }: { id: string }) => orders.filter(({ buyer }) => buyer.id === id),
  },
  Product: {
    __resolveReference: (reference: object) => reference,
    name: ({ id }: { id: string }) => `Product ${id}`,
    price: ({ id }: { id: string }) => (id === '3' ? fails('No price for 3') : Number(id) * 1.5),
    shipping: ({ weight, size }: { weight: number | null; size: { w: number; h: number | null } | null }) =>
      (weight ?? 100) * (size?.w ?? 1) * (size?.h ?? 1),
    stock: moody(9),
  },
  Book: { __resolveReference: ({ id }: { id: string }) => ({ id, blurb: 'Sand', price: 0 }) },
  Film: { __resolveReference: ({ id }: { id: string }) => ({ id, price: id === 'f2' ? null : 12 }) },
};

function subgraph(name: string, sdl: string, resolvers: object): FixtureSubgraph {
  const typeDefs = parse(sdl);
  return { name, sdl, schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]) };
}

export const fixtureSubgraphs: readonly FixtureSubgraph[] = [
  subgraph('catalog', catalogSdl, catalogResolvers),
  subgraph('people', peopleSdl, peopleResolvers),
  subgraph('orders', ordersSdl, ordersResolvers),
];
