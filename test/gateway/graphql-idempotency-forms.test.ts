import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acmeStaff } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { postKeyed, type Keyed } from '../kit/keyed-requests.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { openSocket } from '../kit/streams.js';
import { footprint } from '../kit/tenant-tables.js';

const create =
  'mutation ($name: String!) { createCustomer(input: { name: $name }) { customer { id name } } }';

let graph: Graph;
let staff: Client;
let key: string;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());
beforeEach(() => {
  key = crypto.randomUUID();
});

const post = (body: object, how: Partial<Keyed> = {}) =>
  postKeyed({ url: graph.url, key, token: staff.token, ...how }, body);
const send = (name: string, how?: Partial<Keyed>) => post({ query: create, variables: { name } }, how);
const made = (name: string) =>
  graph.sql<{ id: string }>('select id from crm.customers where name = $1', [name]);

describe('a mutation with several root fields', () => {
  const several = [
    'mutation { a: createCustomer(input: { name: "Gil A" }) { customer { id } } b: createCustomer(input: { name: "Gil B" }) { customer { id } } }',
    'mutation { ...Both } fragment Both on Mutation { a: createCustomer(input: { name: "Gil A" }) { customer { id } } b: createCustomer(input: { name: "Gil B" }) { customer { id } } }',
  ];

  test.each(several)('is IDEM-004 with a key, and writes nothing: %s', async (query) => {
    const before = await footprint(graph);

    const answers = [await post({ query }), await post({ query })];

    expect(answers.map(({ status, codes }) => [status, codes])).toEqual(Array(2).fill([400, ['IDEM-004']]));
    expect(await footprint(graph)).toEqual(before);
  });

  test('runs without one, as ever', async () => {
    const { codes } = await post({ query: several[0] }, { key: null });

    expect([codes, (await made('Gil A')).length, (await made('Gil B')).length]).toEqual([undefined, 1, 1]);
  });

  test('of which one is __typename takes a key', async () => {
    const query = 'mutation { __typename createCustomer(input: { name: "Gil Typed" }) { customer { id } } }';

    const answers = [await post({ query }), await post({ query })];

    expect(answers.map(({ codes, isReplayed }) => [codes, isReplayed])).toEqual([
      [undefined, false],
      [undefined, true],
    ]);
  });
});

test.each(['', 'with blank', 'x'.repeat(256)])('the malformed key "%s" is VAL-002', async (malformed) => {
  const answers = [await send('Gil', { key: malformed }), await send('Gil', { key: malformed })];

  expect(answers.map(({ status, codes }) => [status, codes])).toEqual(Array(2).fill([400, ['VAL-002']]));
  expect(await made('Gil')).toEqual([]);
});

test('a query has nothing to repeat: its key is not looked at', async () => {
  const query = '{ me { email } }';

  const answers = [
    await post({ query }),
    await post({ query }),
    await post({ query }, { key: 'with blank' }),
  ];

  const me = { status: 200, data: { me: { email: acmeStaff.email } }, codes: undefined, isReplayed: false };
  expect(answers).toEqual([me, me, me]);
});

test('a batch is refused whole', async () => {
  const body = [{ query: create, variables: { name: 'Gil Batch' } }];

  const { status } = await post(body);

  expect([status, await made('Gil Batch')]).toEqual([400, []]);
});

describe('over a socket', () => {
  /** What one operation is answered, with or without an idempotency key among its extensions. */
  async function ask(query: string, variables: object, idempotencyKey?: unknown): Promise<any> {
    const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${staff.token}` } });
    try {
      for await (const answer of socket.iterate({
        query,
        variables: { ...variables },
        extensions: { idempotencyKey },
      }))
        return answer;
    } finally {
      await socket.dispose();
    }
  }

  test('the key is an extension, and so is the mark of a repetition; it is the key of HTTP too', async () => {
    const first = await ask(create, { name: 'Gil Socket' }, key);
    const again = await ask(create, { name: 'Gil Socket' }, key);
    const overHttp = await send('Gil Socket');

    expect(first.extensions.idempotentReplayed).toBeUndefined();
    expect([again.data, again.extensions.idempotentReplayed]).toEqual([first.data, true]);
    expect(overHttp).toMatchObject({ data: first.data, isReplayed: true });
    expect(await made('Gil Socket')).toHaveLength(1);
  });

  test('one that is no key is VAL-002', async () => {
    const answer = await ask(create, { name: 'Gil Number' }, 7);

    expect([answer.errors[0].extensions.code, await made('Gil Number')]).toEqual(['VAL-002', []]);
  });
});
