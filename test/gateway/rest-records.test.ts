import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acmeStaff } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';

const customers = '/v1/crm/customers';

let graph: Graph;
let staff: Client;
let path: string;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());
beforeEach(async () => {
  const { body } = await staff.rest('POST', customers, { name: 'Tara Tag', tags: ['x'.repeat(50)] });
  path = `${customers}/${(body.data as any).customer_id}`;
});

async function send(method: string, to: string, headers: Record<string, string> = {}, body?: object) {
  const response = await fetch(graph.url + to, {
    method,
    headers: {
      authorization: `Bearer ${staff.token}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  return { status: response.status, etag: response.headers.get('etag')!, text, answer, response };
}

describe('entity tags', () => {
  test('a record that the client knows is not sent again, until it changes', async () => {
    const first = await send('GET', path);
    const known = await send('GET', path, { 'if-none-match': `"1-other", W/${first.etag}` });
    const head = await send('HEAD', path, { 'if-none-match': first.etag });
    const changed = await send('PATCH', path, {}, { name: 'Tara Changed' });
    const again = await send('GET', path, { 'if-none-match': first.etag });

    expect(first.etag).toMatch(/^"1-[\w-]{16}"$/);
    expect([known.status, known.text, head.status]).toEqual([304, '', 304]);
    expect([again.status, again.answer.data.name]).toEqual([200, 'Tara Changed']);
    expect(again.etag).toBe(changed.etag);
    expect(first.response.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('a compressed answer has a tag of its own, which is known as well', async () => {
    const notes = Array.from({ length: 49 }, (_, index) => `${'y'.repeat(40)}${index}`);
    await send('PATCH', path, {}, { tags: notes });
    const [plain, gzip] = [
      await send('GET', path, { 'accept-encoding': 'identity' }),
      await send('GET', path, { 'accept-encoding': 'gzip' }),
    ];

    const known = await send('GET', path, { 'if-none-match': gzip.etag, 'accept-encoding': 'gzip' });

    expect(gzip.etag).toBe(plain.etag.replace(/"$/, '-gzip"'));
    expect([known.status, known.etag]).toEqual([304, gzip.etag]);
  });

  test('a list has none and is not kept', async () => {
    const { etag, response } = await send('GET', customers);

    expect([etag, response.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });
});

describe('If-Match', () => {
  test('a change on the version that the client read is made', async () => {
    const { etag } = await send('GET', path);

    const { status, answer } = await send(
      'PATCH',
      path,
      { 'if-match': `W/${etag}` },
      { name: 'Tara Second' },
    );

    expect([status, answer.data.version]).toEqual([200, 2]);
  });

  test('a change on an older one is refused with STALE-001, and writes nothing', async () => {
    const { etag } = await send('GET', path);
    await send('PATCH', path, {}, { name: 'Tara Second' });
    const before = await footprint(graph);

    const { status, answer } = await send('PATCH', path, { 'if-match': etag }, { name: 'Tara Third' });

    expect([status, answer.error.code]).toEqual([412, 'STALE-001']);
    expect(await footprint(graph)).toEqual(before);
  });

  test.each([
    ['PATCH', '"seven"', 400, 'VAL-002'],
    ['PATCH', '"1-a", "2-b"', 400, 'VAL-002'],
    ['PATCH', '', 400, 'VAL-002'],
    ['DELETE', '"1-abcdefghijklmnop"', 412, 'STALE-001'],
    ['PATCH', '*', 200, undefined],
  ])('%s with %s answers %d', async (method, tag, status, code) => {
    const answered = await send(
      method,
      path,
      { 'if-match': tag },
      method === 'PATCH' ? { name: 'T' } : undefined,
    );

    expect([answered.status, answered.answer.error?.code]).toEqual([status, code]);
  });
});

describe('fields', () => {
  test('names what a record shows, in any order and depth', async () => {
    const { answer, etag } = await send('GET', `${path}?fields=created_by.name,name`);
    const { answer: whole } = await send('GET', `${path}?fields=created_by.name,created_by`);

    expect(answer.data).toEqual({ name: 'Tara Tag', created_by: { name: acmeStaff.name } });
    expect(etag).toMatch(/^"1-/);
    expect(whole.data).toEqual({ created_by: { user_id: acmeStaff.id, name: acmeStaff.name } });
  });

  test('names what the records of a list show', async () => {
    const { answer } = await send('GET', `${customers}?limit=2&fields=customer_id,name&sort=-created_at`);

    expect(answer.data.items.map((item: object) => Object.keys(item))).toEqual([
      ['customer_id', 'name'],
      ['customer_id', 'name'],
    ]);
    expect(answer.data.page_info).toMatchObject({ has_more: true });
  });

  test.each([
    [`?fields=shoe_size`, 422, 'VAL-001'],
    [`?fields=`, 422, 'VAL-001'],
    [`?fields=name.first`, 422, 'VAL-001'],
    [`?fields=created_by.password`, 422, 'VAL-001'],
    [`?fields=${Array(101).fill('name').join()}`, 422, 'VAL-001'],
  ])('%s is refused on a record', async (query, status, code) => {
    const { answer, status: answered } = await send('GET', path + query);

    expect([answered, answer.error.code]).toEqual([status, code]);
  });

  test('an unknown field of a list is PAGE-001 and told which there are', async () => {
    const { status, answer } = await send('GET', `${customers}?fields=interactions`);

    expect([status, answer.error.code, answer.error.message]).toEqual([
      400,
      'PAGE-001',
      'fields has no interactions here; there are customer_id, name, email, phone, external_reference, company_id, company, tags, custom, last_activity_at, version, created_by, created_at, updated_at.',
    ]);
  });

  test('given twice, both count', async () => {
    const { answer } = await send('GET', `${path}?fields=name&fields=email`);

    expect(answer.data).toEqual({ name: 'Tara Tag', email: null });
  });
});
