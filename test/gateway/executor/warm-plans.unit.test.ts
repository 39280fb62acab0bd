import { expect, test } from '@jest/globals';
import { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import { hashOf } from '../../../gateway/documents/trusted-document.js';
import { compose } from '../../../gateway/supergraph/compose.js';
import { PlanMetrics } from '../../../gateway/supergraph/plan-metrics.js';
import { Supergraph } from '../../../gateway/supergraph/supergraph.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';

const known = ['query A { a }', 'query B { b } query C { a b }'];
const scope: RequestScope = { requestId: 'req_test', address: null, userAgent: null, principal: null };

const sdlWith = (fields: string) =>
  compose([
    {
      name: 'letters',
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7") type Query { ${fields} }`,
      url: undefined,
    },
  ]);

/** A server over one subgraph, and how many plans were made when. */
async function serve() {
  const metrics = new PlanMetrics();
  const execute = async () => ({ data: { a: 'A', b: 'B' } });
  const supergraph = new Supergraph({
    supergraphSdl: sdlWith('a: String b: String'),
    subgraphs: new Map([['letters', { name: 'letters', execute }]]),
    executor: 'compiled',
    metrics,
    expectedDocuments: () => known.map((text) => ({ hash: hashOf(text), document: parse(text) })),
  });
  const apollo = new ApolloServer<RequestScope>({ gateway: supergraph });
  await apollo.start();
  const ask = async (query: string, operationName?: string) => {
    const { body } = await apollo.executeOperation({ query, operationName }, { contextValue: scope });
    return body.kind === 'single' ? body.singleResult : undefined;
  };
  const made = async () => {
    const { values } = await metrics.made.get();
    return Object.fromEntries(values.map(({ labels, value }) => [labels.when, value]));
  };
  return { supergraph, apollo, ask, made };
}

test('known documents are planned before the first request, and none for a request', async () => {
  const { apollo, ask, made } = await serve();
  expect(await made()).toEqual({ in_advance: 3 });

  const answers = [await ask(known[0]!), await ask(known[1]!, 'B'), await ask(known[1]!, 'C')];

  expect(answers.map((answer) => answer?.data)).toEqual([{ a: 'A' }, { b: 'B' }, { a: 'A', b: 'B' }]);
  expect(await made()).toEqual({ in_advance: 3 });
  await apollo.stop();
});

test('another supergraph takes over with its plans made, and no request plans a known document', async () => {
  const { supergraph, apollo, ask, made } = await serve();

  await supergraph.replace(sdlWith('a: String b: String c: String'));

  expect(Object.keys(supergraph.schema.getQueryType()!.getFields())).toEqual(['a', 'b', 'c']);
  expect(await ask(known[0]!)).toMatchObject({ data: { a: 'A' } });
  expect(await ask(known[1]!, 'C')).toMatchObject({ data: { a: 'A', b: 'B' } });
  expect(await made()).toEqual({ in_advance: 6 });
  await ask('{ c }');
  expect(await made()).toEqual({ in_advance: 6, for_request: 1 });
  await apollo.stop();
});

test('requests go on while another supergraph gets ready, and after one that is none', async () => {
  const { supergraph, apollo, ask, made } = await serve();

  const replaced = supergraph.replace(sdlWith('a: String b: String c: String'));
  expect(await ask(known[0]!)).toMatchObject({ data: { a: 'A' } });
  await replaced;
  await expect(supergraph.replace('type Query { a: String }')).rejects.toThrow();

  expect(await ask(known[0]!)).toMatchObject({ data: { a: 'A' } });
  expect(await made()).toEqual({ in_advance: 6 });
  await apollo.stop();
});

test('nothing is reported to the maker of the gateway', async () => {
  delete process.env.APOLLO_TELEMETRY_DISABLED;

  const { apollo } = await serve();

  expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('true');
  await apollo.stop();
});
