import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../cast/cast.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { idRequests } from '../kit/id-requests.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

const one = 'query ($id: ID!) { customer(id: $id) { id } }';
const addTask = 'mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } } }';
const reorder = 'mutation ($input: ReorderStagesInput!) { reorderStages(input: $input) { pipeline { id } } }';

/** Status of HTTP, code, its status, and the first sentence. */
async function refusalOf(query: string, variables?: object) {
  const { status, errors } = await owner.query(query, variables);
  const { message, extensions } = errors![0]!;
  return [status, extensions.code, extensions.httpStatus, message] as const;
}

test('every place of the graph that takes an id takes nothing but a UUID', async () => {
  const accepted: string[] = [];
  for (const { name, document, variables } of idRequests(await apiSchemaOf(graph))) {
    // Ids of requests are the caller's own texts.
    if (name === 'Query.apiRequest(requestId)') continue;
    const refusal = await refusalOf(
      document,
      variables('seven', () => acme.id),
    );
    if (!refusal[3].includes('Value is not a valid UUID: seven')) accepted.push(`${name} ${refusal}`);
  }

  expect(accepted).toEqual([]);
});

test.each([
  ['in a variable', one, { id: 'seven' }, ': seven'],
  ['that is a number', one, { id: 7 }, ': 7'],
  ['that is a boolean', one, { id: true }, ''],
  ['that is an object', one, { id: { toString: 'x' } }, ''],
  ['that is empty', one, { id: '' }, ': '],
  ['without its dashes', one, { id: acme.id.replaceAll('-', '') }, `: ${acme.id.replaceAll('-', '')}`],
  ['in braces', one, { id: `{${acme.id}}` }, `: {${acme.id}}`],
  ['with a line after it', one, { id: `${acme.id}\n` }, `: ${acme.id}\n`],
  ['in the document', '{ customer(id: "seven") { id } }', {}, ': seven'],
  [
    'in the document, of digits',
    '{ customer(id: "0012345678901234567890") { id } }',
    {},
    ': 0012345678901234567890',
  ],
  [
    'in the document, of digits without zeros',
    '{ customer(id: "12345678901234567890") { id } }',
    {},
    ': 12345678901234567890',
  ],
  [
    'in the document, a number',
    '{ customer(id: 12345678901234567890) { id } }',
    {},
    ': 12345678901234567890',
  ],
  ['by default', one.replace('ID!', 'ID! = "seven"'), {}, ': seven'],
  ['within an input', addTask, { input: { title: 'Call', customerId: 'seven' } }, ': seven'],
  ['in a list', reorder, { input: { pipelineId: acme.id, stageIds: [acme.id, 'seven'] } }, ': seven'],
  [
    'in a list in the document',
    `mutation { reorderStages(input: { pipelineId: "${acme.id}", stageIds: ["seven"] }) { pipeline { id } } }`,
    {},
    ': seven',
  ],
])('an id %s that is no UUID fails its field', async (_what, query, variables, found) => {
  for (let time = 1; time <= 3; time += 1) {
    const [status, code, httpStatus, message] = await refusalOf(query, variables);

    expect([status, code, httpStatus]).toEqual([200, 'VAL-001', 422]);
    expect(message).toContain(`Value is not a valid UUID${found}`);
  }
});

test.each(['true', '1.5', 'seven', '{ a: 1 }', '["seven"]'])(
  'the literal %s where an id is due fails the document',
  async (literal) => {
    const [status, code, httpStatus, message] = await refusalOf(`{ customer(id: ${literal}) { id } }`);

    expect([status, code, httpStatus]).toEqual([400, 'VAL-001', 422]);
    expect(message).toContain('Value is not a valid UUID');
  },
);

test('a stream about an id that is no UUID does not open', async () => {
  const stream = 'subscription ($id: ID) { taskChanged(assigneeId: $id) { type } }';

  const opened = await owner.query(stream, { id: acme.id.toUpperCase() });
  const refusals = [
    await owner.query(stream, { id: 'seven' }),
    await owner.query(stream.replace('($id: ID)', '').replace('$id', '"seven"')),
  ];

  expect(opened).toEqual({ status: 200, data: {} });
  for (const { errors } of refusals)
    expect(errors).toMatchObject([
      { message: 'The argument assigneeId is no UUID.', extensions: { code: 'VAL-001', httpStatus: 422 } },
    ]);
});

test('a bad id leaves the fields beside it', async () => {
  const { data, errors } = await owner.query('{ me { name } customer(id: "seven") { id } }');

  expect(data).toEqual({ me: { name: acmeOwner.name }, customer: null });
  expect(errors).toMatchObject([{ extensions: { code: 'VAL-001' } }]);
});

test('an id in upper case is the same, and answered in lower case', async () => {
  const { data } = await owner.query('{ customers(first: 1) { nodes { id } } }');
  const id: string = data.customers.nodes[0].id;
  const literal = `{ customer(id: "${id.toUpperCase()}") { id } }`;

  const asked = [await owner.query(literal), await owner.query(one, { id: id.toUpperCase() })];

  expect(asked.map(({ data }) => data.customer)).toEqual([{ id }, { id }]);
});
