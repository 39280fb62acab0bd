import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { setLocalTenant } from '../../shared/tenancy/tenant-setting.js';
import { sealTrail } from '../kit/seal-trail.js';
import { cloneDatabase, type TestServerAddress } from '../kit/test-server.js';

let applicationUrl: string;
let superuser: pg.Client;
/** A business of its own for each test. */
let businessId: string;

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const urls = await cloneDatabase(server, `seal_${process.pid}`);
  applicationUrl = urls.application;
  superuser = new pg.Client(urls.superuser);
  await superuser.connect();
});
beforeEach(() => {
  businessId = crypto.randomUUID();
});
afterAll(() => superuser?.end());

const insertion = `
  insert into kernel.audit_log (business_id, audit_id, action, table_name, record_id, after_state, request_id, "timestamp")
  select $1, gen_random_uuid(), 'note.added', 'crm.notes', gen_random_uuid(), '{"text": "é"}', 'req_x', now()
  from generate_series(1, $2)`;

async function asApplication(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(applicationUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(setLocalTenant(businessId));
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const write = (count: number) => asApplication((client) => client.query(insertion, [businessId, count]));

async function chain() {
  const { rows } = await superuser.query<{ seq: number; position: string; previous: string; hash: string }>(
    `select seq::int, position, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash
     from kernel.audit_chain where business_id = $1 order by seq`,
    [businessId],
  );
  return rows;
}

const zeros = '0'.repeat(64);

test('each link covers the one before it and the row, in any time zone', async () => {
  await write(2);

  const sealed = await sealTrail(applicationUrl, businessId);

  const [first, second] = await chain();
  const { rows } = await superuser.query<{ text: string }>(
    `select (to_jsonb(a) || jsonb_build_object('timestamp', (extract(epoch from "timestamp") * 1000)::bigint))::text as text
     from kernel.audit_log a where business_id = $1 order by position`,
    [businessId],
  );
  const hash = (previous: string, text: string) =>
    createHash('sha256').update(Buffer.from(previous, 'hex')).update(text).digest('hex');
  expect(sealed).toBe(2);
  expect(first).toMatchObject({ seq: 1, previous: zeros, hash: hash(zeros, rows[0]!.text) });
  expect(second).toMatchObject({ seq: 2, previous: first!.hash, hash: hash(first!.hash, rows[1]!.text) });
});

test('what is sealed stays, and further rows follow it', async () => {
  await write(1);
  const once = await sealTrail(applicationUrl, businessId);
  const before = await chain();

  const again = await sealTrail(applicationUrl, businessId);
  await write(2_500);
  const more = await sealTrail(applicationUrl, businessId);

  const after = await chain();
  expect([once, again, more]).toEqual([1, 0, 2_500]);
  expect(after.slice(0, 1)).toEqual(before);
  expect(after.map(({ seq }) => seq)).toEqual(Array.from({ length: 2_501 }, (_, index) => index + 1));
  expect(after.slice(1).map(({ previous }) => previous)).toEqual(after.slice(0, -1).map(({ hash }) => hash));
});

test('a row that commits after its successor is sealed after it', async () => {
  await asApplication(async (slow) => {
    await slow.query(insertion, [businessId, 1]);
    await write(1);
    expect(await sealTrail(applicationUrl, businessId)).toBe(1);
  });
  expect(await sealTrail(applicationUrl, businessId)).toBe(1);

  const [first, second] = await chain();
  expect(Number(first!.position)).toBeGreaterThan(Number(second!.position));
});

test('writers that overlap with each other and with sealers leave one unbroken chain', async () => {
  const writers = Array.from({ length: 50 }, () => write(1));
  const sealers = Array.from({ length: 5 }, () => sealTrail(applicationUrl, businessId));
  await Promise.all(writers);
  const early = await Promise.all(sealers);

  const late = await sealTrail(applicationUrl, businessId);

  const links = await chain();
  expect(early.reduce((sum, sealed) => sum + sealed, late)).toBe(50);
  expect(links.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  expect(links.map(({ previous }) => previous)).toEqual([
    zeros,
    ...links.slice(0, -1).map(({ hash }) => hash),
  ]);
});

test('a business seals its own rows only', async () => {
  const other = businessId;
  await write(1);
  businessId = crypto.randomUUID();

  expect(await sealTrail(applicationUrl, businessId)).toBe(0);
  expect(await sealTrail(applicationUrl, other)).toBe(1);
});

test.each([
  ['kernel.audit_log', `update kernel.audit_log set action = 'x'`],
  ['kernel.audit_log', 'delete from kernel.audit_log'],
  ['kernel.audit_chain', 'update kernel.audit_chain set seq = 1'],
  ['kernel.audit_chain', 'delete from kernel.audit_chain'],
])('the application role has no right to change %s: %s', async (table, statement) => {
  await write(1);
  await sealTrail(applicationUrl, businessId);

  await expect(asApplication((client) => client.query(statement))).rejects.toMatchObject({
    code: '42501',
    message: `permission denied for table ${table.split('.')[1]}`,
  });
});
