import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { defineFields } from '../../kit/custom-fields.js';
import { newPipeline } from '../../kit/pipelines.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { eachTime, outcome, runs } from './each-time.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  await defineFields(owner, ['nickname', 'seats', 'newsletter']);
});
afterAll(() => graph?.stop());

const each = (query: string, variables?: (run: number) => object) => eachTime(owner, query, variables);

async function newCustomer(email: string): Promise<string> {
  const { data } = await owner.query(
    'mutation N($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }',
    { input: { name: 'Ann', email, phone: '+12025550142', tags: ['vip'] } },
  );
  return data.createCustomer.customer.id;
}

describe('inputs are the same each time a document runs', () => {
  test('what a mutation leaves out stays, although its input is written out', async () => {
    const id = await newCustomer('stays@acme.example');

    const answers = await each(
      `mutation U($id: ID!, $name: String, $email: String, $phone: String, $tags: [String!]) {
        updateCustomer(input: { id: $id, name: $name, email: $email, phone: $phone, tags: $tags }) {
          customer { name email phone tags }
        }
      }`,
      (run) => ({ id, name: `Ann ${run}` }),
    );

    expect(answers.map(outcome)).toEqual(
      runs.map((run) => ({
        updateCustomer: {
          customer: {
            name: `Ann ${run}`,
            email: 'stays@acme.example',
            phone: '+12025550142',
            tags: ['vip'],
          },
        },
      })),
    );
  });

  test('a filter of which a part is left out finds what it finds', async () => {
    await newCustomer('found@acme.example');

    const answers = await each(
      `query F($tag: TagFilter, $from: DateTime, $any: [String!]) {
        customers(first: 5, filter: { tag: $tag, createdAt: { gte: $from }, email: { eq: "found@acme.example" } }) {
          nodes { email }
        }
        tagged: customers(first: 1, filter: { tag: { eq: "vip", any: $any } }) { nodes { tags } }
      }`,
      () => ({}),
    );

    const [first] = answers;
    expect(first!.errors).toBeUndefined();
    expect(first!.data.customers.nodes).toEqual([{ email: 'found@acme.example' }]);
    expect(answers.map(({ data }) => data)).toEqual(runs.map(() => first!.data));
  });

  test('null from a variable is refused where the type forbids it', async () => {
    const answers = await each(
      'mutation N($t: String = "x") { createDeal(input: { title: $t }) { deal { id } } }',
      () => ({ t: null }),
    );
    const items = await each(
      `mutation L($t: String = "x", $id: ID!) {
        updateCustomer(input: { id: $id, tags: ["a", $t] }) { customer { id } }
      }`,
      () => ({ t: null, id: acmeOwner.id }),
    );

    expect(answers.map(outcome)).toEqual(runs.map(() => ['VAL-001 createDeal']));
    expect(items.map(outcome)).toEqual(runs.map(() => ['VAL-001 updateCustomer']));
  });

  test('the default of an enum within an input holds', async () => {
    const { id } = await newPipeline(owner);
    const stage = await each(
      `mutation S($p: ID!, $n: String!) {
        addStage(input: { pipelineId: $p, name: $n }) { pipeline { stages { name kind } } }
      }`,
      (run) => ({ p: id, n: `Stage ${run}` }),
    );
    const pipeline = await each(
      `mutation P($n: String!) {
        createPipeline(input: { name: $n, stages: [{ name: "A" }, { name: "B", kind: WON }, { name: "C", kind: LOST }] }) {
          pipeline { stages { name kind } }
        }
      }`,
      (run) => ({ n: `Defaults ${run}` }),
    );

    expect(stage.map(({ errors }) => errors)).toEqual(runs.map(() => undefined));
    expect(stage.at(-1)!.data.addStage.pipeline.stages).toEqual(
      expect.arrayContaining(runs.map((run) => ({ name: `Stage ${run}`, kind: 'OPEN' }))),
    );
    const stages = [
      { name: 'A', kind: 'OPEN' },
      { name: 'B', kind: 'WON' },
      { name: 'C', kind: 'LOST' },
    ];
    expect(pipeline.map(outcome)).toEqual(runs.map(() => ({ createPipeline: { pipeline: { stages } } })));
  });
});

describe('values of custom scalars that stand in a document', () => {
  test.each([
    ['an object', '{ nickname: "Rome", seats: 1.5 }', { nickname: 'Rome', seats: 1.5 }],
    ['a variable within', '{ nickname: $v, newsletter: true }', { nickname: 'Ann', newsletter: true }],
    ['a null within', '{ nickname: null, seats: 7 }', { seats: 7 }],
  ])('custom values: %s', async (_what, literal, custom) => {
    const id = await newCustomer(`custom-${literal.length}@acme.example`);
    const answers = await each(
      `mutation M($id: ID!${literal.includes('$v') ? ', $v: String' : ''}) {
        updateCustomer(input: { id: $id, custom: ${literal} }) { customer { custom } }
      }`,
      () => ({ id, ...(literal.includes('$v') && { v: 'Ann' }) }),
    );

    expect(answers.map(outcome)).toEqual(runs.map(() => ({ updateCustomer: { customer: { custom } } })));
  });

  test('conditions on custom fields', async () => {
    const id = await newCustomer('condition@acme.example');
    await owner.query(
      'mutation M($id: ID!) { updateCustomer(input: { id: $id, custom: { seats: 77 } }) { customer { id } } }',
      { id },
    );
    const answers = await each(
      '{ customers(first: 5, filter: { custom: [{ key: "seats", eq: 77 }] }) { nodes { id } } }',
    );

    expect(answers.map(outcome)).toEqual(runs.map(() => ({ customers: { nodes: [{ id }] } })));
  });

  test.each(['9007199254740993', '123456789012345679', '9223372036854775807', '1.0', '1e3', 'FIVE'])(
    'the amount %s is refused, since it would be another one',
    async (literal) => {
      const written = await each(
        `mutation { createDeal(input: { title: "x", amount: { amountMinor: ${literal}, currency: "EUR" } }) {
          deal { amount { amountMinor } }
        } }`,
      );
      const byDefault = await each(
        `mutation D($a: BigInt! = ${literal}) {
          createDeal(input: { title: "x", amount: { amountMinor: $a, currency: "EUR" } }) { deal { amount { amountMinor } } }
        }`,
      );

      expect([...written, ...byDefault].map(outcome)).toEqual([...runs, ...runs].map(() => ['VAL-001']));
    },
  );

  test('an amount written as a text, or as a number up to 2^53, is exact', async () => {
    const answers = await each(
      `mutation {
        a: createDeal(input: { title: "x", amount: { amountMinor: "9007199254740993", currency: "EUR" } }) { deal { amount { amountMinor } } }
        b: createDeal(input: { title: "x", amount: { amountMinor: 9007199254740991, currency: "EUR" } }) { deal { amount { amountMinor } } }
      }`,
    );

    expect(answers.map(outcome)).toEqual(
      runs.map(() => ({
        a: { deal: { amount: { amountMinor: '9007199254740993' } } },
        b: { deal: { amount: { amountMinor: '9007199254740991' } } },
      })),
    );
  });
});
