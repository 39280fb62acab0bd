import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { openSocket, subscribe } from '../../kit/streams.js';
import { makeCustomer, makeEndpoint } from '../../kit/webhooks.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = await Promise.all(
    [acmeOwner, acmeStaff, globexOwner].map((person) => graph.signIn(person)),
  );
});
afterAll(() => graph?.stop());

interface Listed {
  event_id: string;
  cursor: string;
  seq: number;
  type: string;
  data: Record<string, unknown>;
}
interface List {
  items: Listed[];
  page_info: { has_more: boolean; next_cursor: string | null };
}

const list = async (client: Client, query = '') =>
  (await client.rest('GET', `/v1/events${query}`)).body.data as List;
const numbered = () =>
  eventually(async () => expect(await graph.sql('select from kernel.outbox')).toEqual([]));

test('are listed oldest first, page by page, and go on from a cursor or a number', async () => {
  const ids = [];
  for (const name of ['Ada', 'Bo', 'Cy']) ids.push(await makeCustomer(staff!, name));
  await numbered();
  const [{ seq }] = (await graph.sql<{ seq: string }>(
    'select seq from kernel.event_sequence join kernel.event_log using (business_id, event_id) where record_id = $1',
    [ids[0]],
  )) as [{ seq: string }];

  const first = await list(staff!, `?after=${Number(seq) - 1}&limit=2`);
  const second = await list(staff!, `?after=${first.page_info.next_cursor}&limit=2`);
  const last = first.items[1]!;

  expect(first.items.map(({ data }) => data.customer_id)).toEqual(ids.slice(0, 2));
  expect(first.page_info).toEqual({ has_more: true, next_cursor: last.cursor });
  expect(second.items.map(({ data }) => data.name)).toEqual(['Cy']);
  expect(second.page_info.has_more).toBe(false);
  expect(first.items[0]).toMatchObject({
    seq: Number(seq),
    type: 'customer.created',
    version: 1,
    record_id: ids[0],
    actor: { user_id: acmeStaff.id, name: acmeStaff.name },
    previous_attributes: null,
  });
});

test('behind `now` there is nothing yet, and its cursor brings all that happens from then on', async () => {
  await makeCustomer(staff!, 'Before');
  await numbered();

  const { data } = await staff!.query(
    '{ events(after: "now") { nodes { id } pageInfo { hasNextPage endCursor } } }',
  );
  const now = await list(staff!, '?after=now');
  const ids = [await makeCustomer(staff!, 'Dee'), await makeCustomer(staff!, 'Eli')];
  await numbered();
  const since = await list(staff!, `?after=${now.page_info.next_cursor}`);

  expect(now).toEqual({ items: [], page_info: { has_more: false, next_cursor: expect.any(String) } });
  expect(data.events).toEqual({
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: now.page_info.next_cursor },
  });
  expect(since.items.map(({ data }) => data.customer_id)).toEqual(ids);
});

test('a cursor of another business, or a forged one, is PAGE-001', async () => {
  const { items } = await list(staff!, '?limit=1');

  for (const cursor of [items[0]!.cursor, '1.AAAAAAAAAAAAAAAAAAAAAA', 'x', '-1']) {
    const { status, body } = await stranger!.rest('GET', `/v1/events?after=${cursor}`);
    expect([cursor, status, body.error?.code]).toEqual([cursor, 400, 'PAGE-001']);
  }
});

test('each is seen with the permission of its type alone, and pages are full nevertheless', async () => {
  await owner!.rest('POST', '/v1/business/api-keys', { name: 'Unseen', scopes: ['crm.view'] });
  await makeCustomer(owner!, 'Seen');
  await numbered();
  const types = async (client: Client, after: number) =>
    (await list(client, `?after=${after}&limit=2`)).items.map(({ type }) => type);
  const all = await list(owner!, '?filter[type][eq]=api_key.created');
  const before = all.items[0]!.seq - 1;

  expect(await types(owner!, before)).toEqual(['api_key.created', 'customer.created']);
  expect(await types(staff!, before)).toEqual(['customer.created']);
  expect((await list(staff!, '?filter[type][eq]=api_key.created')).items).toEqual([]);
  expect((await graph.nobody.rest('GET', '/v1/events')).status).toBe(401);
});

test('of an inactive module none is seen', async () => {
  const types = async () => new Set((await list(owner!, '?limit=100')).items.map(({ type }) => type));

  await owner!.rest('POST', '/v1/business/modules/crm/deactivate');
  await eventually(async () => expect([...(await types())]).not.toContain('customer.created'));
  await owner!.rest('POST', '/v1/business/modules/crm/activate');
  await eventually(async () => expect([...(await types())]).toContain('customer.created'));
});

test('those of more than 90 days ago are gone, and a place before them says so', async () => {
  for (const name of ['Old', 'Older', 'Eldest']) await makeCustomer(staff!, name);
  await numbered();
  await graph.sql(
    `update kernel.event_log set created_at = now() - interval '91 days' where business_id = $1 and event_id in
       (select event_id from kernel.event_sequence where business_id = $1 and seq <= 10)`,
    [acme.id],
  );

  const old = await staff!.rest('GET', '/v1/events?after=9');
  const next = await list(staff!, '?after=10&limit=1');
  const fromStart = await list(staff!, '?limit=1');

  expect([old.status, old.body.error?.code]).toEqual([400, 'PAGE-001']);
  expect(old.body.error?.message).toContain('90 days');
  expect(next.items[0]!.seq).toBe(11);
  expect(fromStart.items[0]!.seq).toBe(11);
});

test('whoever follows what happens seldom loses nothing by an old position, and goes along with the log', async () => {
  await graph.sql(
    `update kernel.event_log set created_at = now() - interval '91 days' where business_id = $1 and event_id in
       (select event_id from kernel.event_sequence where business_id = $1 and seq <= 10)`,
    [acme.id],
  );
  const seldom = '?after=1&filter[type][eq]=customer.erased';
  const { page_info: newest } = await list(owner!, '?after=now');

  const read = await owner!.rest('GET', `/v1/events${seldom}`);
  const often = await owner!.rest('GET', '/v1/events?after=1&filter[type][eq]=customer.created');
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${owner!.token}` } });
  const stream = subscribe(
    socket,
    'subscription { eventPublished(after: "1", types: ["customer.erased"]) { recordId } }',
  );
  const id = await makeCustomer(owner!, 'Erased');
  await owner!.query('mutation ($id: ID!) { eraseCustomer(input: { id: $id }) { __typename } }', { id });
  await stream.until(({ data }) => (data?.eventPublished as { recordId: string }).recordId === id);
  await socket.dispose();

  expect([read.status, read.body.data]).toEqual([200, { items: [], page_info: newest }]);
  expect([often.status, often.body.error?.code]).toEqual([400, 'PAGE-001']);
  expect((await list(owner!, `${seldom.replace('=1', `=${newest.next_cursor}`)}`)).items).toHaveLength(1);
});

test('an endpoint recovers from an old position when nothing that it hears of is older', async () => {
  const recover = async (eventTypes: string[]) => {
    const { id } = await makeEndpoint(owner!, 'http://127.0.0.1:9999/hook', eventTypes);
    const answer = await owner!.rest('POST', `/v1/notifications/webhooks/${id}/recover`, { after_seq: 1 });
    return [answer.status, answer.body.error?.code];
  };

  expect(await recover(['user.invited'])).toEqual([200, undefined]);
  expect(await recover(['customer.*'])).toEqual([400, 'PAGE-001']);
});

test('their types are a catalogue with schemas', async () => {
  const { body } = await staff!.rest('GET', '/v1/event-types');
  const { items } = body.data as { items: { name: string; payload_schema: object }[] };

  expect(items.map(({ name }) => name)).toEqual(items.map(({ name }) => name).toSorted());
  expect(items.find(({ name }) => name === 'customer.erased')).toEqual({
    name: 'customer.erased',
    version: 1,
    description:
      'A person was erased: the customer is deleted with all interactions, as are the ids that led to it.',
    permission: 'crm.view',
    payload_schema: expect.objectContaining({
      type: 'object',
      required: ['customer_id', 'former_ids'],
      additionalProperties: false,
    }),
  });
});
