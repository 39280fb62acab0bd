import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { openSocket, subscribe } from '../../kit/streams.js';
import { eachTime, outcome, runs } from './each-time.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

const each = (query: string, variables?: (run: number) => object) => eachTime(owner, query, variables);

describe('conditions', () => {
  test.each(['include', 'skip'])('null beside @%s is refused before anything runs', async (directive) => {
    const reads = await each(`query T($i: Boolean = true) { me { id name @${directive}(if: $i) } }`, () => ({
      i: null,
    }));
    const changes = await each(
      `mutation T($i: Boolean = true) { createCompany(input: { name: "Never" }) { company { id @${directive}(if: $i) } } }`,
      () => ({ i: null }),
    );

    expect([...reads, ...changes].map(outcome)).toEqual([...runs, ...runs].map(() => ['VAL-001']));
    expect(await graph.sql("select 1 from crm.companies where name = 'Never'")).toEqual([]);
  });

  test('that leave nothing below a field leave the field itself, and what it does', async () => {
    const reads = await each(
      'query T($i: Boolean!, $j: Boolean = true) { customers(first: 1) @include(if: $j) { nodes @include(if: $i) { __typename } } me @include(if: $j) { ...N } } fragment N on User { name @include(if: $i) }',
      (run) => ({ i: run > 1 }),
    );
    const changes = await each(
      'mutation T($n: String!, $i: Boolean!, $j: Boolean = true) { createCompany(input: { name: $n }) @include(if: $j) { company @include(if: $i) { id } } }',
      (run) => ({ n: `Quiet ${run}`, i: false }),
    );

    expect(reads.map(outcome)).toEqual([
      { customers: {}, me: {} },
      ...[2, 3].map(() => ({
        customers: { nodes: [{ __typename: 'Customer' }] },
        me: { name: acmeOwner.name },
      })),
    ]);
    expect(changes.map(outcome)).toEqual(runs.map(() => ({ createCompany: {} })));
    const stored = await graph.sql("select name from crm.companies where name like 'Quiet %' order by name");
    expect(stored).toEqual(runs.map((run) => ({ name: `Quiet ${run}` })));
  });

  test('null beside them is refused where a stream would begin', async () => {
    const socket = openSocket(graph.url, { params: { authorization: `Bearer ${owner.token}` } });
    const stream = subscribe(
      socket,
      'subscription S($i: Boolean = true) { dealChanged { id type @include(if: $i) } }',
      { i: null },
    );

    const [error] = (await stream.ended) as { extensions: { code: string } }[];

    expect(error!.extensions.code).toBe('VAL-001');
    await socket.dispose();
  });

  test('conditions of another operation of the document are not asked for', async () => {
    const query = `
      query A { me { ...F } }
      query B($i: Boolean!) { me { ...G } }
      fragment F on User { name }
      fragment G on User { email @include(if: $i) }`;
    const body = JSON.stringify({ query, operationName: 'A' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${owner.token}` };
    const ask = () => fetch(`${graph.url}/graphql`, { method: 'POST', headers, body });
    const answers = [await ask(), await ask(), await ask()];
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as never[];

    expect(bodies.map(outcome)).toEqual(runs.map(() => ({ me: { name: acmeOwner.name } })));
  });
});

describe('a field that fails beside others', () => {
  test('is the only error of a query', async () => {
    const answers = await each(
      '{ a: customers(first: 1) { nodes { id } } b: customers(first: 500) { nodes { id } } }',
    );

    expect(answers.map(outcome)).toEqual(runs.map(() => ['VAL-001 b']));
  });

  test('is the only error of a mutation, whose other fields were done', async () => {
    const answers = await each(
      `mutation M($n: String!, $m: String!) {
        a: createCompany(input: { name: $n }) { company { id } }
        b: createDeal(input: { title: "" }) { deal { id } }
        c: createCompany(input: { name: $m }) { company { name } }
      }`,
      (run) => ({ n: `Beside ${run}`, m: `Beyond ${run}` }),
    );

    expect(answers.map(outcome)).toEqual(runs.map(() => ['VAL-001 b']));
    expect(answers.map(({ data }) => [data.a.company !== null, data.b, data.c.company.name])).toEqual(
      runs.map((run) => [true, null, `Beyond ${run}`]),
    );
    expect(
      await graph.sql(
        "select name from crm.companies where name like 'Beside %' or name like 'Beyond %' order by 1",
      ),
    ).toEqual(['Beside', 'Beyond'].flatMap((name) => runs.map((run) => ({ name: `${name} ${run}` }))));
  });

  test('is the only error of a query over two subgraphs', async () => {
    const answers = await each(
      '{ users(first: 500) { nodes { id } } a: customers(first: 1) { nodes { id } } me { id } }',
    );

    expect(answers.map(outcome)).toEqual(runs.map(() => ['VAL-001 users']));
  });
});
