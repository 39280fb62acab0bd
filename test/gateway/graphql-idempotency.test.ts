import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, globexOwner } from '../cast/cast.js';
import { makeKey } from '../kit/api-keys.js';
import { hashOf, persisted } from '../kit/ask-graphql.js';
import type { Client } from '../kit/client.js';
import { startHosted, type HostedPlatform } from '../kit/hosted-platform.js';
import { postKeyed, type Keyed } from '../kit/keyed-requests.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';

const create =
  'mutation ($name: String!) { createCustomer(input: { name: $name }) { customer { id name } } }';

let graph: Graph;
let [staff, owner, stranger]: Client[] = [];
let key: string;

beforeAll(async () => {
  graph = await leaseGraph();
  [staff, owner, stranger] = [
    await graph.signIn(acmeStaff),
    await graph.signIn(acmeOwner),
    await graph.signIn(globexOwner),
  ];
});
afterAll(() => graph?.stop());
beforeEach(() => {
  key = crypto.randomUUID();
});

const post = (body: object, how: Partial<Keyed> = {}) =>
  postKeyed({ url: graph.url, key, token: staff!.token, ...how }, body);
const send = (name: string, how?: Partial<Keyed>) => post({ query: create, variables: { name } }, how);
const made = (name: string) =>
  graph.sql<{ id: string }>('select id from crm.customers where name = $1', [name]);

describe('a mutation with an idempotency key', () => {
  test('fifty at once: one customer, one event, one audit row, fifty identical answers', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send('Gil Once')));

    expect(
      new Set(answers.map(({ status, data, codes }) => JSON.stringify([status, data, codes]))).size,
    ).toBe(1);
    expect(answers[0]).toMatchObject({
      status: 200,
      data: { createCustomer: { customer: { name: 'Gil Once' } } },
    });
    expect(answers.filter(({ isReplayed }) => isReplayed)).toHaveLength(49);
    const [customer, ...others] = await made('Gil Once');
    const events = await graph.sql('select from kernel.event_log where record_id = $1', [customer!.id]);
    const trail = await graph.sql('select from kernel.audit_log where record_id = $1', [customer!.id]);
    expect([others, events.length, trail.length]).toEqual([[], 1, 1]);
  });

  test('is answered as the first time, whatever happened since, and on the fast path as well', async () => {
    const first = await send('Gil Before');
    const { id } = first.data.createCustomer.customer;
    await staff!.rest('PATCH', `/v1/crm/customers/${id}`, { name: 'Gil Since' });

    // The document is known by now, and runs without Apollo Server.
    const again = [await send('Gil Before'), await send('Gil Before')];

    expect(first.isReplayed).toBe(false);
    expect(again).toEqual([
      { ...first, isReplayed: true },
      { ...first, isReplayed: true },
    ]);
  });

  test('that is named by its hash is the same as its text', async () => {
    const query = `# by hash\n${create}`;
    const variables = { name: 'Gil Hash' };
    const registered = await post({ query, variables, extensions: persisted(query) });

    const named = await post({ variables, extensions: persisted(query) });
    const text = await post({ query, variables });

    expect(hashOf(query)).toHaveLength(64);
    expect([named, text]).toEqual([
      { ...registered, isReplayed: true },
      { ...registered, isReplayed: true },
    ]);
    expect(await made('Gil Hash')).toHaveLength(1);
  });

  test('with other variables, or asking for other fields, is IDEM-002 and writes nothing', async () => {
    await send('Gil First');
    const before = await footprint(graph);

    const other = await send('Gil Second');
    const fields = await post({ query: create.replace('id name', 'name'), variables: { name: 'Gil First' } });

    expect([other, fields]).toEqual(
      Array(2).fill({ status: 200, data: { createCustomer: null }, codes: ['IDEM-002'], isReplayed: false }),
    );
    expect(await footprint(graph)).toEqual(before);
  });

  test('that failed has freed its key', async () => {
    const refused = await send('');
    const free = await send('Gil Free');

    expect([refused.codes, free.codes, free.isReplayed]).toEqual([['VAL-001'], undefined, false]);
    expect(await made('Gil Free')).toHaveLength(1);
  });

  test('has a key of its own for each credential, for each mutation, and apart from REST', async () => {
    const { secret } = await makeKey(owner!, { scopes: ['crm.view', 'crm.edit'] });
    const tag = 'mutation { createTask(input: { title: "Gil Everywhere" }) { task { id } } }';

    const answers = [
      await send('Gil Everywhere'),
      await send('Gil Everywhere', { token: owner!.token }),
      await send('Gil Everywhere', { apiKey: secret }),
      await send('Gil Everywhere', { token: stranger!.token }),
      await post({ query: tag }),
    ];
    const rest = await fetch(`${graph.url}/v1/crm/customers`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${staff!.token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ name: 'Gil Everywhere' }),
    });

    expect(answers.map(({ codes, isReplayed }) => [codes, isReplayed])).toEqual(
      Array(5).fill([undefined, false]),
    );
    expect([rest.status, rest.headers.get('idempotent-replayed')]).toEqual([201, null]);
    expect(await made('Gil Everywhere')).toHaveLength(5);
  });

  test('of nobody, and of one who may not, is refused as without it and leaves no key', async () => {
    const nobody = await send('Gil Nobody', { token: '' });
    const { secret } = await makeKey(owner!, { scopes: ['crm.view'] });
    const reader = await send('Gil Reader', { apiKey: secret });

    expect([nobody.codes, reader.codes]).toEqual([['AUTH-004'], ['AUTH-009']]);
    expect(await graph.sql('select from kernel.idempotency_keys where key = $1', [key])).toEqual([]);
  });

  test('in flight on another platform that does not end is IDEM-003, and is not run twice', async () => {
    await send('Gil Lost');
    await graph.sql('update kernel.idempotency_keys set answer = null where key = $1', [key]);

    const again = await send('Gil Lost');

    expect([again.codes, again.data]).toEqual([['IDEM-003'], { createCustomer: null }]);
    expect(await made('Gil Lost')).toHaveLength(1);
  });
});

test('two platforms on one database know of each other by its rows', async () => {
  let second: HostedPlatform | undefined;
  try {
    second = await startHosted(graph.environment);
    const urls = [graph.url, second.url];

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => send('Gil Twice', { url: urls[index % 2]! })),
    );

    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(answers.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
    expect(await made('Gil Twice')).toHaveLength(1);
  } finally {
    await second?.close();
  }
});
