import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { TenantReader, type TenantReaderOptions } from '../../../shared/postgres/tenant-reader.js';
import { acme, globex } from '../../cast/cast.js';
import { cloneDatabase, type TestServerAddress } from '../../kit/test-server.js';

let reader: TenantReader;
let options: TenantReaderOptions;
let superuser: pg.Client;

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const database = await cloneDatabase(server, `tenant_reader_${process.pid}`);
  options = { connectionString: database.application, poolSize: 1, tenantSetting: 'session' };
  reader = new TenantReader(options);
  superuser = new pg.Client(database.superuser);
  await superuser.connect();
});
afterAll(async () => {
  await reader?.close();
  await superuser?.end();
});

/** Row level security alone decides what it answers. */
const ownBusiness = 'select business_id as id from identity.businesses';

test('one connection serves tenant after tenant, and each sees its own rows alone', async () => {
  const seen: unknown[] = [];
  for (const tenant of [acme.id, acme.id, globex.id, null, acme.id, null]) {
    seen.push(await reader.rows(tenant, ownBusiness, []));
  }

  expect(seen).toEqual([
    [{ id: acme.id }],
    [{ id: acme.id }],
    [{ id: globex.id }],
    [],
    [{ id: acme.id }],
    [],
  ]);
});

test('reads of several tenants in the same moment are kept apart', async () => {
  const tenants = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? acme.id : globex.id));

  const seen = await Promise.all(tenants.map((tenant) => reader.rows(tenant, ownBusiness, [])));

  expect(seen).toEqual(tenants.map((id) => [{ id }]));
});

test('rows have the columns by name, typed, null where they are null, at the first run and later', async () => {
  const everyKind = `select 'Ünal'::text as name, null::text as nothing, 7::int as number, 9007199254740993::bigint as large,
    true as flag, array['a','b']::text[] as list, '{"a":1}'::jsonb as json, timestamptz '2026-01-02 03:04:05Z' as at,
    $1::text as "__proto__"`;
  const row = {
    name: 'Ünal',
    nothing: null,
    number: 7,
    large: '9007199254740993',
    flag: true,
    list: ['a', 'b'],
    json: { a: 1 },
    at: '2026-01-02 03:04:05+00',
    ['__proto__']: 'mine',
  };

  const first = await reader.rows(acme.id, everyKind, ['mine']);
  const second = await reader.rows(acme.id, everyKind, ['mine']);

  expect(first).toEqual([row]);
  expect(second).toEqual([row]);
});

test.each(['session', 'transaction'] as const)(
  'statements that fail do so alone, wherever they stand (%s)',
  async (tenantSetting) => {
    const { connectionString } = options;
    const own = new TenantReader({ connectionString, poolSize: 1, tenantSetting });
    const divide = (by: number) => own.rows(acme.id, 'select 6 / $1::int as result', [by]);
    const failed = { status: 'rejected', reason: { code: '22012' } };
    const answered = (value: object) => ({ status: 'fulfilled', value: [value] });

    for (let run = 0; run < 2; run += 1) {
      const answers = await Promise.allSettled([
        ...[divide(0), divide(3), divide(0), own.rows(acme.id, ownBusiness, []), divide(2), divide(0)],
        ...[own.rows(globex.id, ownBusiness, []), own.rows(null, ownBusiness, [])],
      ]);

      expect(answers).toMatchObject([
        ...[
          failed,
          answered({ result: 2 }),
          failed,
          answered({ id: acme.id }),
          answered({ result: 3 }),
          failed,
        ],
        ...[answered({ id: globex.id }), { status: 'fulfilled', value: [] }],
      ]);
    }
    await own.close();
  },
);

test('a column that becomes another type is never read as what it was', async () => {
  await superuser.query('create table public.changing as select 1 as value');
  await superuser.query('grant select on public.changing to public');
  const read = 'select value from public.changing';
  const before = await reader.rows(null, read, []);

  await superuser.query("alter table public.changing alter value type text using 'one'");
  const after = await reader.rows(null, read, []).catch((error: pg.DatabaseError) => error.code);

  const cachedPlanChanged = '0A000';
  expect(before).toEqual([{ value: 1 }]);
  expect([cachedPlanChanged, [{ value: 'one' }]]).toContainEqual(after);
});
