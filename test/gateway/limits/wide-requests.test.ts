import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeOwner } from '../../cast/cast.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

async function post(path: string, body: object) {
  const response = await fetch(graph.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as any;
  return { status: response.status, error: answer.error ?? answer.errors[0] };
}

const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 1]));
const upsert = 'mutation ($i: UpsertCustomersInput!) { upsertCustomers(input: $i) { results { index } } }';

test.each([1, 300, 60_000])('a sign-in with %s names that nobody knows is refused', async (count) => {
  const { status, error } = await post('/v1/auth/login', names(count));

  expect([status, error.code]).toEqual([422, 'VAL-001']);
});

test('an input with a fault in each of 900 items is answered with the first twenty', async () => {
  const customers = Array.from({ length: 900 }, () => ({ name: { a: 1 } }));

  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: upsert, variables: { i: { customers } } }),
  });
  const { errors } = (await response.json()) as { errors: { message: string }[] };

  expect(response.status).toBe(400);
  expect(errors).toHaveLength(20);
  expect(new Set(errors.map(({ message }) => message))).toEqual(
    new Set(['Variable "$i": String cannot represent a non string value: { a: 1 }']),
  );
});

test('an input of 30,000 items is refused before anybody looks at one', async () => {
  const customers = Array.from({ length: 30_000 }, () => ({ name: { a: 1 } }));

  const { status, error } = await post('/graphql', { query: upsert, variables: { i: { customers } } });

  expect([status, error.extensions.code, error.message]).toEqual([
    422,
    'VAL-001',
    'The body has a list of more than 1000 items.',
  ]);
});

describe('as a member', () => {
  const createPipeline = async (stages: number) => {
    const input = { name: 'Sales', stages: Array.from({ length: stages }, () => ({ name: '' })) };
    const { errors } = await (
      await graph.signIn(acmeOwner)
    ).query('mutation ($input: CreatePipelineInput!) { createPipeline(input: $input) { pipeline { id } } }', {
      input,
    });
    return errors![0]!.extensions.errors!.map(({ field, code }) => `${field} ${code}`);
  };

  test('the items of a list that is too long are not looked at', async () => {
    expect(await createPipeline(31)).toEqual(['stages too_many']);
  });

  test('of thirty faults twenty are answered', async () => {
    expect(await createPipeline(30)).toHaveLength(20);
  });
});

test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF8"'])(
  'a body of %s is read as UTF-8',
  async (type) => {
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '{"query":"{ me { id } }"}',
    });

    expect(((await response.json()) as any).errors[0].extensions.code).toBe('AUTH-004');
  },
);
