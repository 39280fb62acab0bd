import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  introspectionFromSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { compose } from '../../gateway/supergraph/compose.js';
import { loadSupergraph } from '../../gateway/supergraph/loaded-supergraph.js';
import { PlanMetrics } from '../../gateway/supergraph/plan-metrics.js';
import { acmeStaff } from '../cast/cast.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

const options = [
  'descriptions',
  'specifiedByUrl',
  'directiveIsRepeatable',
  'schemaDescription',
  'inputValueDeprecation',
  'oneOf',
] as const;
const all = Object.fromEntries(options.map((option) => [option, true]));

test.each([
  ['no option', {}],
  ...options.map((option) => [option, { [option]: true }] as const),
  ['every option', all],
])('anybody reads the schema with %s of graphql-js', async (_name, chosen) => {
  const query = getIntrospectionQuery(chosen);
  const { status, data, errors } = await graph.nobody.query<IntrospectionQuery>(query);

  expect([status, errors]).toEqual([200, undefined]);
  const schema = buildClientSchema(data);
  expect(introspectionFromSchema(schema, { ...all, ...chosen }).__schema.types.length).toBeGreaterThan(100);
  expect(printSchema(lexicographicSortSchema(schema))).toContain('type Query {');
});

test('isOneOf is told of each input', async () => {
  const { data } = await graph.nobody.query('{ __type(name: "LoginInput") { kind isOneOf } }');

  expect(data).toEqual({ __type: { kind: 'INPUT_OBJECT', isOneOf: false } });
});

test('the schema is asked beside records, in fragments and by variables', async () => {
  const staff = await graph.signIn(acmeStaff);

  const { data, errors } = await staff.query(
    `query Both($type: String!) { me { email } ...Schema __type(name: $type) { ...Kind } }
     fragment Schema on Query { __schema { queryType { ...Kind isOneOf } } }
     fragment Kind on __Type { name }`,
    { type: 'Customer' },
  );

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    me: { email: acmeStaff.email },
    __schema: { queryType: { name: 'Query', isOneOf: null } },
    __type: { name: 'Customer' },
  });
});

test('what the planner refuses is a fault of the document, each time', async () => {
  const sdl = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7") type Query { a: String }';
  const { plans } = await loadSupergraph({
    supergraphSdl: compose([{ name: 'letters', sdl, url: undefined }]),
    subgraphs: new Map(),
    metrics: new PlanMetrics(),
    expectedDocuments: () => [],
  });
  const document = parse('{ b }');
  const planned = () => plans.planFor('key', document, document.definitions[0] as never);

  for (const plan of [planned(), planned()]) {
    const { data, errors } = await plan.execute({}, undefined as never);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^The operation cannot be planned: /),
        extensions: { http: { status: 400 } },
      },
    ]);
    expect(plan.refusalOf({})).toBe(errors![0]);
  }
});
