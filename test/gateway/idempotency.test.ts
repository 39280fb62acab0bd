import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, globexOwner } from '../cast/cast.js';
import { makeKey } from '../kit/api-keys.js';
import { Client } from '../kit/client.js';
import { startHosted } from '../kit/hosted-platform.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';

const customers = '/v1/crm/customers';

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

async function send(
  client: Client,
  body: object,
  path = customers,
  method = 'POST',
  sent = key,
  url = graph.url,
) {
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${client.token}`,
      'content-type': 'application/json',
      'idempotency-key': sent,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const isReplayed = response.headers.get('idempotent-replayed') === 'true';
  return { status: response.status, text, answer: JSON.parse(text), isReplayed };
}

const made = (name: string) =>
  graph.sql<{ id: string }>('select id from crm.customers where name = $1', [name]);
const keys = () =>
  graph.sql<{ answer: string }>('select * from kernel.idempotency_keys where key = $1', [key]);

test('fifty requests at once with one key: one customer, one event, fifty identical answers', async () => {
  const body = { name: 'Ida Once', email: 'ida@once.example' };

  const answers = await Promise.all(Array.from({ length: 50 }, () => send(staff!, body)));

  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 201, answer: { data: { name: 'Ida Once' } } });
  expect(answers.filter(({ isReplayed }) => isReplayed)).toHaveLength(49);
  const [customer, ...others] = await made('Ida Once');
  const events = await graph.sql('select from kernel.event_log where record_id = $1', [customer!.id]);
  expect([others, events.length]).toEqual([[], 1]);
});

test('the same over two platforms on one database, which know of each other by its rows alone', async () => {
  const second = await startHosted(graph.environment);
  try {
    const [here, there] = [staff!, new Client(second.url, staff!.token)];
    const body = { name: 'Ida Twice' };

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(index % 2 ? here : there, body, customers, 'POST', key, index % 2 ? graph.url : second.url),
      ),
    );

    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
    expect(await made('Ida Twice')).toHaveLength(1);
  } finally {
    await second.close();
  }
});

test('a repetition is answered as the first request was, whatever happened since', async () => {
  const first = await send(staff!, { name: 'Ida Before', tags: ['a'] });
  await staff!.rest('PATCH', `${customers}/${first.answer.data.customer_id}`, { name: 'Ida Since' });

  const again = await send(staff!, { tags: ['a'], name: 'Ida Before' });

  expect(again).toEqual({ ...first, isReplayed: true });
});

test('a change is made once as well, and its secret told again', async () => {
  const { data } = (await staff!.rest('POST', customers, { name: 'Ida Patch' })).body as any;
  const path = `${customers}/${data.customer_id}`;
  const first = await send(staff!, { name: 'Ida Patched', version: 1 }, path, 'PATCH');
  const again = await send(staff!, { name: 'Ida Patched', version: 1 }, path, 'PATCH');
  const input = { name: 'Till', scopes: ['crm.view'] };
  const apiKey = await send(owner!, input, '/v1/business/api-keys');
  const sameKey = await send(owner!, input, '/v1/business/api-keys');

  expect([first.status, again]).toEqual([200, { ...first, isReplayed: true }]);
  expect([apiKey.status, sameKey.text]).toEqual([201, apiKey.text]);
});

test('another body with the same key is refused with IDEM-002 and writes nothing', async () => {
  await send(staff!, { name: 'Ida First' });
  const before = await footprint(graph);

  const { status, answer } = await send(staff!, { name: 'Ida Second' });

  expect([status, answer.error.code]).toEqual([422, 'IDEM-002']);
  expect(await footprint(graph)).toEqual(before);
});

test('a failure frees the key', async () => {
  await staff!.rest('POST', customers, { name: 'Ida Taken', email: 'taken@once.example' });
  const body = { name: 'Ida Free', email: 'taken@once.example' };

  const invalid = await send(staff!, { name: '' });
  const taken = await send(staff!, body);
  const rows = await keys();
  await graph.sql("update crm.customers set email = null where email = 'taken@once.example'");
  const freed = await send(staff!, body);

  expect([invalid.status, taken.status, taken.answer.error.code]).toEqual([422, 409, 'CONFLICT-001']);
  expect([rows, freed.status, freed.isReplayed]).toEqual([[], 201, false]);
});

test('a key is its credential’s, and another one on another path', async () => {
  const apiKey = new Client(graph.url, (await makeKey(owner!, { scopes: ['crm.view', 'crm.edit'] })).secret);
  const name = 'Ida Everywhere';

  const first = await send(staff!, { name });
  const others = [
    await send(owner!, { name }),
    await send(apiKey, { name }),
    await send(stranger!, { name }),
    await send(staff!, { name: 'Ida Changed' }, `${customers}/${first.answer.data.customer_id}`, 'PATCH'),
  ];

  expect(others.map(({ status, isReplayed }) => [status, isReplayed])).toEqual([
    [201, false],
    [201, false],
    [201, false],
    [200, false],
  ]);
  expect(await keys()).toHaveLength(5);
});

test('answers are not readable in the database', async () => {
  await send(staff!, { name: 'Ida Secret' });

  const [row] = await keys();

  expect(row!.answer).toMatch(/^[\w+/]+=*$/);
  expect(Buffer.from(row!.answer, 'base64').toString()).not.toContain('Ida');
});

test('when the answer was lost, a repetition is told so with IDEM-003 and nothing is made twice', async () => {
  const body = { name: 'Ida Lost' };
  await send(staff!, body);
  await graph.sql('update kernel.idempotency_keys set answer = null where key = $1', [key]);

  const { status, answer } = await send(staff!, body);

  expect([status, answer.error.code, answer.error.retryable]).toEqual([409, 'IDEM-003', true]);
  expect(await made('Ida Lost')).toHaveLength(1);
});

test('after seven days the key is free again', async () => {
  const body = { name: 'Ida Later' };
  await send(staff!, body);
  await graph.sql("update kernel.idempotency_keys set created_at = now() - interval '7 days 1 minute'");

  const { status, isReplayed } = await send(staff!, body);

  expect([status, isReplayed, (await made('Ida Later')).length]).toEqual([201, false, 2]);
});

test.each(['', 'with blank', 'x'.repeat(256)])('the malformed key "%s" is refused', async (malformed) => {
  const { status, answer } = await send(staff!, { name: 'Ida' }, customers, 'POST', malformed);

  expect([status, answer.error.code]).toEqual([400, 'VAL-002']);
});
