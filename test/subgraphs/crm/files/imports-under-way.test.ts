import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import { setTimeout as delay } from 'node:timers/promises';
import { acme, acmeOwner, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { holdCustomer } from '../../../kit/hold-row.js';
import { endOf, makeImport, runImport } from '../../../kit/imports.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';
import { openSocket, subscribe } from '../../../kit/streams.js';
import { publishedAll } from '../../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let stranger: Client;
const sockets: SocketClient[] = [];

/** Of the second batch: an import that runs into it has written one. */
const heldRow = 1_500;

beforeAll(async () => {
  graph = await startGraph();
  [owner, stranger] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(globexOwner)]);
});
afterAll(async () => {
  for (const socket of sockets) await socket.dispose();
  await graph?.stop();
});

const emailOf = (row: number, mark: string) => `p${row}@${mark}.example`;
const fileOf = (rows: number, mark: string) =>
  ['name,email', ...Array.from({ length: rows }, (_, row) => `Person ${row},${emailOf(row, mark)}`)].join(
    '\n',
  );

/** An import of Acme that is in the middle of its second batch. */
async function startHeld(
  rows: number,
  mark: string,
  begin: (id: string) => Promise<void> = async () => undefined,
) {
  await owner.rest('POST', '/v1/crm/customers', { name: 'Held', email: emailOf(heldRow, mark) });
  // Whoever follows its event must not be the one who waits.
  await publishedAll(graph);
  const held = await holdCustomer(graph.applicationUrl, acme.id, emailOf(heldRow, mark));
  const id = await makeImport(graph.url, owner, fileOf(rows, mark));
  await begin(id);
  await owner.rest('POST', `/v1/crm/imports/${id}/start`, {});
  return { id, writer: await waiterOf(held.pid), release: held.release };
}

/** Which session waits for a lock of this one. */
const waiterOf = (pid: number) =>
  eventually(async () => {
    const [row] = await graph.sql<{ pid: number }>(
      'select pid from pg_stat_activity where $1::int = any(pg_blocking_pids(pid))',
      [pid],
    );
    if (!row) throw new Error(`Nobody waits for ${pid}.`);
    return row.pid;
  });

function follow(client: Client, id: string) {
  const socket = openSocket(graph.url, { params: { authorization: `Bearer ${client.token}` } });
  sockets.push(socket);
  return subscribe(socket, `subscription ($id: ID) { importChanged(importId: $id) { type import { id } } }`, {
    id,
  });
}

test('while one business’s import waits, another’s gets on; both end, and a stream tells how far they come', async () => {
  let streams: ReturnType<typeof follow>[] = [];
  const { id, release } = await startHeld(3_500, 'progress', async (importId) => {
    streams = [follow(owner, importId), follow(stranger, importId)];
    // Sockets open in their own time.
    await delay(300);
  });
  const [own, foreign] = streams as [ReturnType<typeof follow>, ReturnType<typeof follow>];
  const other = await runImport(stranger, await makeImport(graph.url, stranger, fileOf(2_500, 'other')));
  const meanwhile = await owner.rest('GET', `/v1/crm/imports/${id}`);
  // A turn lasts three seconds: this one ends with the batch after the one that is held.
  await delay(3_000);
  await release();
  const state = await endOf(owner, id);

  expect([other.status, other.created_count]).toEqual(['DONE', 2_500]);
  expect(meanwhile.body.data).toMatchObject({ status: 'RUNNING', row_count: 1_000, created_count: 1_000 });
  expect([state.status, state.row_count, state.created_count, state.updated_count]).toEqual([
    ...['DONE', 3_500, 3_499, 1],
  ]);
  await own.until(({ data }) => data?.importChanged?.type === 'customer_import.finished');
  const told = own.answers.map(({ data }) => data!.importChanged as any);
  expect(told).toEqual(
    ['started', 'progressed', 'finished'].map((what) => ({
      type: `customer_import.${what}`,
      import: { id },
    })),
  );
  const events = await graph.sql(
    `select payload ->> 'status' as status, payload -> 'row_count' as rows from kernel.event_log
     where record_id = $1 order by event_id`,
    [id],
  );
  expect(events).toEqual([
    { status: 'queued', rows: 0 },
    { status: 'running', rows: 3_000 },
    { status: 'done', rows: 3_500 },
  ]);
  expect(foreign.answers).toEqual([]);
}, 180_000);

test('an import that is cancelled while it writes keeps whole batches, and writes nothing more', async () => {
  const rows = 5_000;
  const { id, writer, release } = await startHeld(rows, 'cancel');
  const foreign = await stranger.rest('POST', `/v1/crm/imports/${id}/cancel`);
  const cancelling = owner.rest('POST', `/v1/crm/imports/${id}/cancel`);
  await waiterOf(writer);
  await release();
  const { status, body } = await cancelling;
  await publishedAll(graph);

  expect(foreign.status).toBe(404);
  expect([status, (body.data as any).status]).toEqual([200, 'CANCELLED']);
  const state = (await owner.rest('GET', `/v1/crm/imports/${id}`)).body.data as any;
  expect(state).toMatchObject({ ...(body.data as object), failure: null });
  expect(state.row_count).toBeGreaterThanOrEqual(2_000);
  expect(state.row_count).toBeLessThan(rows);
  expect([state.row_count % 1_000, state.created_count]).toEqual([0, state.row_count - 1]);
  const [written] = await graph.sql<{ count: number }>(
    `select count(*)::int from crm.customers where business_id = $1 and email like '%@cancel.example'`,
    [acme.id],
  );
  expect(written!.count).toBe(state.row_count);
  const events = await graph.sql<{ type: string; status: string }>(
    `select event_type as type, payload ->> 'status' as status from kernel.event_log where record_id = $1
     order by event_id desc limit 1`,
    [id],
  );
  expect(events).toEqual([{ type: 'customer_import.finished', status: 'cancelled' }]);
  expect(await graph.sql('select from crm.import_chunks where import_id = $1', [id])).toEqual([]);
}, 180_000);

test('phone numbers without a country code are from the country that the import names', async () => {
  const file = [
    'name,email,phone',
    'National,a@country.example,030 1234567',
    'Abroad,b@country.example,+33 1 70 18 99 00',
    'Spaces,c@country.example,(0 30) 123-4568',
    'Short,d@country.example,12',
  ].join('\n');
  const german = await runImport(owner, await makeImport(graph.url, owner, file, { phone_country: 'DE' }));
  const none = await runImport(stranger, await makeImport(graph.url, stranger, file));
  const unknown = await owner.rest('POST', '/v1/crm/imports', { file_name: 'x.csv', phone_country: 'XX' });

  const phones = (businessId: string) =>
    graph.sql(
      `select name, phone from crm.customers where business_id = $1 and email like '%@country.example' order by name`,
      [businessId],
    );
  expect([german.created_count, german.failed_count]).toEqual([3, 1]);
  expect(await phones(acme.id)).toEqual([
    { name: 'Abroad', phone: '+33170189900' },
    { name: 'National', phone: '+49301234567' },
    { name: 'Spaces', phone: '+49301234568' },
  ]);
  expect([none.created_count, none.failed_count]).toEqual([1, 3]);
  expect([unknown.status, unknown.body.error!.code]).toEqual([422, 'VAL-001']);
});
