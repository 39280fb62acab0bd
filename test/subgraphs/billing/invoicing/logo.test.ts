import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { sendFile } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { jpegOf, pngOf } from './images.js';

const path = '/v1/invoices/settings/logo';
const set = `mutation ($input: SetBillingLogoInput!) { setBillingLogo(input: $input) { billingSettings { version } } }`;
const remove = 'mutation { removeBillingLogo { billingSettings { version } } }';
const read =
  'query ($after: String) { billingLogo(after: $after) { name mediaType encoding bytes content nextCursor } }';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
});
afterAll(() => graph?.stop());
beforeEach(async () => void (await owner!.query(remove)));

const send = (client: Client, content: Buffer, type = 'image/png') =>
  sendFile(graph.url, client, path, new Uint8Array(content), type);

async function download(client: Client) {
  const response = await fetch(graph.url + path, { headers: { authorization: `Bearer ${client.token}` } });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

const files = () =>
  graph.sql<{ state: string }>(
    "select state from kernel.files where business_id = $1 and kind = 'logo' order by stored_at, id",
    [acme.id],
  );

test('a logo comes back byte for byte, and nothing of it runs in a browser', async () => {
  const logo = pngOf(640, 480, 300_000);

  const sent = await send(owner!, logo);

  expect([sent.status, sent.body.error]).toEqual([200, null]);
  const { status, headers, bytes } = await download(staff!);
  expect(status).toBe(200);
  expect(bytes.equals(logo)).toBe(true);
  expect(
    Object.fromEntries(
      [
        'content-type',
        'content-length',
        'content-disposition',
        'x-content-type-options',
        'content-security-policy',
        'cache-control',
      ].map((name) => [name, headers.get(name)]),
    ),
  ).toEqual({
    'content-type': 'image/png',
    'content-length': String(logo.length),
    'content-disposition': `attachment; filename="logo.png"; filename*=UTF-8''logo.png`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
});

test('GraphQL has it in base64, and says so', async () => {
  const logo = jpegOf(40, 30);

  const { data: first } = await owner!.query(set, { input: { content: logo.toString('base64') } });
  const { data } = await staff!.query(read);

  expect(first.setBillingLogo.billingSettings.version).toEqual(expect.any(Number));
  expect(data.billingLogo).toEqual({
    ...{ name: 'logo.jpg', mediaType: 'image/jpeg', encoding: 'BASE64', bytes: logo.length },
    ...{ content: logo.toString('base64'), nextCursor: null },
  });
});

test('another one takes its place; the bytes before are removed', async () => {
  const earlier = (await files()).length;
  await send(owner!, pngOf(1, 1));

  await send(owner!, jpegOf(2, 2), 'image/jpeg');

  expect((await download(staff!)).headers.get('content-type')).toBe('image/jpeg');
  expect((await files()).slice(earlier).map(({ state }) => state)).toEqual(['erased', 'stored']);
  await eventually(async () => {
    const waiting = await graph.sql(
      "select from graphile_worker.jobs where task_identifier = 'files.remove_object'",
    );
    expect(waiting).toEqual([]);
  });
});

test('once removed, there is none; removing it again changes nothing', async () => {
  await send(owner!, pngOf(1, 1));

  const removed = await owner!.rest('DELETE', path);
  const again = await owner!.rest('DELETE', path);

  const version = (answer: typeof removed) => (answer.body.data as { version: number }).version;
  expect([removed.status, again.status, version(again) - version(removed)]).toEqual([200, 200, 0]);
  expect((await owner!.query(read)).data.billingLogo).toBeNull();
  const { status, body } = await owner!.rest('GET', path);
  expect([status, body.error?.code, body.error?.message]).toEqual([
    404,
    'NOT-FOUND-001',
    'There is no file here.',
  ]);
});

test('its change is an event of the settings, and an entry of the audit trail that names the files', async () => {
  await send(owner!, pngOf(1, 1));

  const [event] = await graph.sql<{ count: number }>(
    `select count(*)::int from kernel.event_log e join kernel.audit_log a
       on a.business_id = e.business_id and a.request_id = e.request_id
     where e.business_id = $1 and e.event_type = 'billing_settings.updated' and a.table_name = 'billing.settings'
       and a.after_state->>'logo_file_id' = (select id::text from kernel.files
         where business_id = $1 and kind = 'logo' and state = 'stored')`,
    [acme.id],
  );
  expect(event!.count).toBe(1);
});

describe('what is no logo is refused, and leaves nothing', () => {
  const bomb = pngOf(50_000, 50_000);
  test.each([
    ['a text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 422, 'VAL-001'],
    ['the beginning of a PNG', pngOf(1, 1).subarray(0, 20), 422, 'VAL-001'],
    ['a JPEG without a frame', jpegOf(1, 1).subarray(0, 6), 422, 'VAL-001'],
    ['an image of many pixels', bomb, 422, 'VAL-001'],
    ['an image without pixels', pngOf(0, 10), 422, 'VAL-001'],
    ['more than 512 KiB', pngOf(10, 10, 512 * 1024 + 1), 413, 'VAL-003'],
    ['nothing', Buffer.alloc(0), 400, 'VAL-002'],
  ])('%s', async (_name, content, status, code) => {
    const before = await files();

    const refused = await send(owner!, content);

    expect([refused.status, refused.body.error?.code]).toEqual([status, code]);
    expect(await files()).toEqual(before);
  });

  test('a file of exactly 512 KiB is none of them', async () => {
    expect((await send(owner!, pngOf(10, 10, 512 * 1024))).status).toBe(200);
  });

  test('a type that is no image is named', async () => {
    expect((await send(owner!, pngOf(1, 1), 'image/gif')).status).toBe(415);
  });
});

describe('who may', () => {
  test('staff see it, and cannot change it', async () => {
    await send(owner!, pngOf(1, 1));

    const [sent, removed] = [await send(staff!, pngOf(2, 2)), await staff!.rest('DELETE', path)];

    expect([sent.status, removed.status]).toEqual([403, 403]);
    expect((await download(staff!)).bytes.equals(pngOf(1, 1))).toBe(true);
  });

  test('another business has its own, and nobody has none', async () => {
    await send(owner!, pngOf(1, 1));

    expect((await stranger!.rest('GET', path)).status).toBe(404);
    expect((await graph.nobody.rest('GET', path)).status).toBe(401);
    expect((await send(graph.nobody, pngOf(1, 1))).status).toBe(401);
  });
});
