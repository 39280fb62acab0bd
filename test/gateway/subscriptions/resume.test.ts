import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import { acme, acmeOwner, acmeStaff, globexStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { begun, closeSockets, openSocket, subscribe, type Stream } from '../../kit/streams.js';
import { publishedAll } from '../../kit/tenant-tables.js';

const eventPublished = `subscription ($after: String, $types: [String!]) {
  eventPublished(after: $after, types: $types) { id seq cursor type actor { name } data }
}`;

let graph: Graph;
let staff: Client;
let owner: Client;
const sockets: SocketClient[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  await publishedAll(graph);
  staff = await graph.signIn(acmeStaff);
  owner = await graph.signIn(acmeOwner);
});
afterEach(() => closeSockets(graph.url, sockets));
afterAll(() => graph?.stop());

interface SeenEvent {
  readonly id: string;
  readonly seq: number;
  readonly cursor: string;
  readonly type: string;
  readonly actor: { readonly name: string } | null;
  readonly data: { readonly name?: string };
}

function follow({ token }: Client, variables: Record<string, unknown> = {}): Stream {
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${token}` } });
  sockets.push(socket);
  return subscribe(socket, eventPublished, variables);
}

function seen({ answers }: Stream): SeenEvent[] {
  return answers.map(({ data }) => data!.eventPublished as unknown as SeenEvent);
}

function create(name: string) {
  return staff.rest('POST', '/v1/crm/customers', { name });
}

const tells = (name: string) => (answer: Stream['answers'][number]) =>
  (answer.data?.eventPublished as unknown as SeenEvent | undefined)?.data?.name === name;

test('a cursor brings what was missed and goes on live, each event once and in order', async () => {
  const first = follow(owner);
  await begun(first, () => create('Probe'));
  const { cursor, seq } = seen(first).at(-1)!;
  first.stop();
  const missed = Array.from({ length: 130 }, (_, index) => `Missed ${index}`);
  await Promise.all(missed.map(create));

  const resumed = follow(owner, { after: cursor, types: ['customer.created'] });
  await resumed.until(({ data }) => data != null);
  await Promise.all(Array.from({ length: 30 }, (_, index) => create(`Live ${index}`)));
  await create('The last');

  await resumed.until(tells('The last'));
  const names = seen(resumed).map(({ data }) => data.name!);
  const numbers = seen(resumed).map((event) => event.seq);
  expect(new Set(names.filter((name) => name.startsWith('Missed')))).toEqual(new Set(missed));
  expect(names.filter((name) => name.startsWith('Live'))).toHaveLength(30);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  expect(numbers[0]).toBeGreaterThan(seq);
  expect(seen(resumed)[0]).toMatchObject({ type: 'customer.created', actor: { name: acmeStaff.name } });
});

test('a number of the sequence is a cursor too, from the very beginning', async () => {
  const stream = follow(owner, { after: '0' });

  await stream.until(({ data }) => (data?.eventPublished as unknown as SeenEvent).seq === 60);

  expect(
    seen(stream)
      .slice(0, 60)
      .map(({ seq }) => seq),
  ).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
});

test('`now` begins with what happens next, and its cursor misses nothing that happens before the stream opens', async () => {
  const { data } = await staff.query('{ events(after: "now") { pageInfo { endCursor } } }');
  await create('Between cursor and stream');

  const kept = follow(owner, { after: data.events.pageInfo.endCursor, types: ['customer.created'] });
  await kept.until(tells('Between cursor and stream'));
  const live = follow(owner, { after: 'now', types: ['customer.created'] });
  await begun(live, () => create('Next'));

  expect(seen(kept)[0]!.data.name).toBe('Between cursor and stream');
  expect(new Set(seen(live).map((event) => event.data.name))).toEqual(new Set(['Next']));
});

test('those who come back one after the other with the same cursor miss nothing that happened between', async () => {
  const first = follow(owner);
  await begun(first, () => create('Probe'));
  const { cursor } = seen(first).at(-1)!;
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${owner.token}` } });
  sockets.push(socket);

  for (let round = 0; round < 10; round += 1) {
    const resumed = subscribe(socket, eventPublished, { after: cursor, types: ['customer.created'] });
    await create(`Between ${round}`);
    await first.until(tells(`Between ${round}`));
    await resumed.until(tells(`Between ${round}`));
    const names = seen(resumed).map(({ data }) => data.name!);
    expect(names.filter((name) => name.startsWith('Between'))).toEqual(
      Array.from({ length: round + 1 }, (_, index) => `Between ${index}`),
    );
    resumed.stop();
  }
});

test('a cursor of another business is refused', async () => {
  const globex = await graph.signIn(globexStaff);
  await globex.rest('POST', '/v1/crm/customers', { name: 'Of Globex' });
  const stream = follow(globex, { after: '0', types: ['customer.created'] });
  await stream.until(({ data }) => data != null);

  const stolen = follow(owner, { after: seen(stream)[0]!.cursor });

  expect(await stolen.ended).toMatchObject([{ extensions: { code: 'PAGE-001', httpStatus: 400 } }]);
});

test('a member sees those events alone that their permissions allow', async () => {
  const stream = follow(staff, { after: '0' });
  await begun(stream, () => create('Probe'));
  await owner.query(
    'mutation { createApiKey(input: { name: "Shop", scopes: ["crm.view"] }) { apiKey { id } } }',
  );
  await create('After the key');

  await stream.until(tells('After the key'));
  const types = new Set(seen(stream).map(({ type }) => type));
  expect(types).toContain('customer.created');
  expect([...types].filter((type) => type.startsWith('api_key.'))).toEqual([]);
  const [{ count } = { count: 0 }] = await graph.sql<{ count: number }>(
    "select count(*)::int as count from kernel.event_log where business_id = $1 and event_type like 'api_key.%'",
    [acme.id],
  );
  expect(count).toBeGreaterThan(0);
});
