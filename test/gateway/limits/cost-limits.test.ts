import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

let graph: Graph;
let [owner, staff]: Client[] = [];

beforeAll(async () => {
  // One point a second comes back: next to none during the test.
  graph = await startGraph({ COST_PER_OPERATION: '150', COST_BUDGET: '300', COST_PER_SECOND: '1' });
  [owner, staff] = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)];
});
afterAll(() => graph?.stop());

async function ask(client: Client, query: string, variables: object = {}) {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${client.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as any;
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...answer };
}

const page = 'query ($first: Int!) { customers(first: $first) { nodes { id createdBy { id } } } }';

test('an answer tells what was requested, what was actual and what is left, and gives back the rest', async () => {
  const filtered = '{ customers(first: 50, filter: { email: { eq: "nobody@x.example" } }) { nodes { id } } }';

  const { data, extensions } = await ask(owner!, filtered);
  const next = await ask(owner!, '{ me { id } }');

  expect(data).toEqual({ customers: { nodes: [] } });
  expect(extensions).toEqual({ cost: { requested: 51, actual: 1, left: 299 } });
  expect(next.extensions).toEqual({ cost: { requested: 1, actual: 1, left: 298 } });
});

test('an operation beyond the limit of one is refused whatever is left, and nothing is charged', async () => {
  const { status, retryAfter, data, errors, extensions } = await ask(owner!, page, { first: 75 });
  const { extensions: after } = await ask(owner!, '{ me { id } }');

  expect([status, retryAfter, data]).toEqual([429, null, undefined]);
  expect(errors).toMatchObject([
    {
      message: 'The operation asks for 151 points, and may for 150: ask for smaller pages, or in parts.',
      extensions: { code: 'COST-001', httpStatus: 429, retryable: false },
    },
  ]);
  expect(extensions.cost).toMatchObject({ requested: 151, actual: 0 });
  expect(after.cost.left).toBeGreaterThanOrEqual(extensions.cost.left - 1);
});

test('a budget that is spent refuses further operations of that credential alone, until points come back', async () => {
  const spent = Array.from(
    { length: 16 },
    () => 'query { customers(first: 10) { nodes { id createdBy { id } } } }',
  );
  for (const query of spent) await ask(staff!, query);

  const refused = await ask(staff!, page, { first: 10 });
  const rest = await staff!.rest('GET', '/v1/crm/customers');
  const other = await ask(owner!, page, { first: 10 });

  expect(refused).toMatchObject({
    status: 429,
    errors: [{ extensions: { code: 'COST-001', httpStatus: 429, retryable: true } }],
    extensions: { cost: { requested: 21, actual: 0 } },
  });
  expect(Number(refused.retryAfter)).toBeGreaterThan(0);
  expect(Number(refused.retryAfter)).toBeLessThanOrEqual(21);
  expect([rest.status, other.status]).toEqual([200, 200]);
});

test('a mutation costs ten and its objects', async () => {
  const { extensions } = await ask(
    owner!,
    'mutation { updateMe(input: { name: "Olga Owner" }) { user { id } } }',
  );

  expect(extensions.cost).toMatchObject({ requested: 12, actual: 12 });
});
