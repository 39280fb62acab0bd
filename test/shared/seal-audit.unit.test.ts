import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { setLocalTenant } from '../../shared/postgres/tenant-setting.js';
import { sealRows } from '../kit/seal-trail.js';
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
  select $1, id, 'note.added', 'crm.notes', gen_random_uuid(), '{"text": "é"}', 'req_x', now()
  from unnest($2::uuid[]) as id`;

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

/** Writes so many rows and answers their ids. */
async function write(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  await asApplication((client) => client.query(insertion, [businessId, ids]));
  return ids;
}

const seal = (ids: readonly string[]) => sealRows(applicationUrl, businessId, ids);

async function chain() {
  const { rows } = await superuser.query<{ seq: number; id: string; previous: string; hash: string }>(
    `select seq::int, audit_id as id, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash
     from kernel.audit_chain where business_id = $1 order by seq`,
    [businessId],
  );
  return rows;
}

const zeros = '0'.repeat(64);

test('each link covers the one before it, the row and the digest of its states, in any time zone', async () => {
  const [one, two] = await write(2);

  await seal([one!, two!]);

  const [first, second] = await chain();
  const { rows } = await superuser.query<{ text: string }>(
    `select (to_jsonb(a) - '{before_state,after_state,customer_id,previous_customer_id}'::text[] || jsonb_build_object(
         'timestamp', (extract(epoch from "timestamp") * 1000)::bigint, 'states_digest', encode(
           sha256(salt || convert_to(jsonb_build_array(before_state, after_state)::text, 'UTF8')), 'hex')))::text as text
     from kernel.audit_log a join kernel.audit_chain using (business_id, audit_id)
     where business_id = $1 order by audit_id = $2`,
    [businessId, two],
  );
  const hash = (previous: string, text: string) =>
    createHash('sha256').update(Buffer.from(previous, 'hex')).update(text).digest('hex');
  expect(first).toMatchObject({ seq: 1, id: one, previous: zeros, hash: hash(zeros, rows[0]!.text) });
  expect(second).toMatchObject({
    seq: 2,
    id: two,
    previous: first!.hash,
    hash: hash(first!.hash, rows[1]!.text),
  });
});

test('what is sealed stays, and further rows follow it, also when they are named again', async () => {
  const once = await write(1);
  await seal(once);
  const before = await chain();

  await seal(once);
  const more = await write(500);
  await seal([...once, ...more]);

  const after = await chain();
  expect(after.slice(0, 1)).toEqual(before);
  expect(after.map(({ id }) => id)).toEqual([...once, ...more]);
  expect(after.map(({ seq }) => seq)).toEqual(after.map((_, index) => index + 1));
  expect(after.slice(1).map(({ previous }) => previous)).toEqual(after.slice(0, -1).map(({ hash }) => hash));
});

test('sealers that overlap leave one unbroken chain', async () => {
  const rows = await write(50);

  await Promise.all(Array.from({ length: 10 }, (_, index) => seal(rows.slice(index * 5, index * 5 + 10))));

  const links = await chain();
  expect(links.map(({ id }) => id).toSorted()).toEqual(rows.toSorted());
  expect(links.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  expect(links.map(({ previous }) => previous)).toEqual([
    zeros,
    ...links.slice(0, -1).map(({ hash }) => hash),
  ]);
});

test('a business seals its own rows only', async () => {
  const [foreign] = await write(1);
  businessId = crypto.randomUUID();

  await seal([foreign!]);

  expect(await chain()).toEqual([]);
});

test.each([
  ['kernel.audit_log', `update kernel.audit_log set action = 'x'`],
  ['kernel.audit_log', 'delete from kernel.audit_log'],
  ['kernel.audit_chain', 'update kernel.audit_chain set seq = 1'],
  ['kernel.audit_chain', 'delete from kernel.audit_chain'],
])('the application role has no right to change %s: %s', async (table, statement) => {
  await seal(await write(1));

  await expect(asApplication((client) => client.query(statement))).rejects.toMatchObject({
    code: '42501',
    message: `permission denied for table ${table.split('.')[1]}`,
  });
});
