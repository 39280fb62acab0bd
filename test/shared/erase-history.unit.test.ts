import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { setLocalTenant } from '../../shared/postgres/tenant-setting.js';
import { cloneDatabase, type TestServerAddress } from '../kit/test-server.js';

let application: pg.Client;
let superuser: pg.Client;
const [ours, theirs] = [crypto.randomUUID(), crypto.randomUUID()];

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const urls = await cloneDatabase(server, `erase_${process.pid}`);
  [application, superuser] = [new pg.Client(urls.application), new pg.Client(urls.superuser)];
  await Promise.all([application.connect(), superuser.connect()]);
});
afterAll(() => Promise.all([application?.end(), superuser?.end()]));

const payload = {
  name: 'Anna',
  tags: ['Anna'],
  custom: { a: 1 },
  note: { name: 'Anna' },
  count: 3,
  email: null,
};

/** An event of the record in a business. */
async function event(businessId: string, recordId: string): Promise<void> {
  await superuser.query(
    `insert into kernel.event_log (business_id, event_id, event_type, version, record_id, payload, request_id, created_at)
     values ($1, gen_random_uuid(), 'x.y', 1, $2, $3, 'req_x', now())`,
    [businessId, recordId, payload],
  );
}

async function payloadsOf(businessId: string, recordId: string): Promise<object[]> {
  const { rows } = await superuser.query<{ payload: object }>(
    'select payload from kernel.event_log where business_id = $1 and record_id = $2',
    [businessId, recordId],
  );
  return rows.map((row) => row.payload);
}

/** Erases as the platform does: as the application role, with the tenant set. */
async function erase(
  tenant: string,
  businessId: string,
  { id, texts = null }: { id: string; texts?: string[] | null },
): Promise<number> {
  await application.query('begin');
  try {
    await application.query(setLocalTenant(tenant));
    const keys = ['name', 'tags', 'custom', 'email'];
    const { rows } = await application.query<{ count: number }>(
      'select kernel.erase_history($1, $2, array[$2]::uuid[], $3, $4) as count',
      [businessId, id, keys, texts],
    );
    return rows[0]!.count;
  } finally {
    await application.query('commit');
  }
}

test('what tells of a person is blanked at every depth, and keeps its form', async () => {
  const id = crypto.randomUUID();
  await event(ours, id);

  expect([await erase(ours, ours, { id }), await erase(ours, ours, { id })]).toEqual([1, 0]);

  expect(await payloadsOf(ours, id)).toEqual([
    { name: '[erased]', tags: [], custom: {}, note: { name: '[erased]' }, count: 3, email: null },
  ]);
});

test('with texts only what has one of them is blanked', async () => {
  const id = crypto.randomUUID();
  await event(ours, id);

  expect(await erase(ours, ours, { id, texts: ['ANNA'] })).toBe(1);

  expect(await payloadsOf(ours, id)).toEqual([
    { ...payload, name: '[erased]', tags: [], note: { name: '[erased]' } },
  ]);
});

test('the function does not reach over the wall around a tenant, though it runs as the owner', async () => {
  const id = crypto.randomUUID();
  await event(theirs, id);

  expect(await erase(ours, theirs, { id })).toBe(0);

  expect(await payloadsOf(theirs, id)).toEqual([payload]);
});

test.each(['update kernel.event_log set payload = null', "update kernel.audit_log set action = 'x'"])(
  'the application role itself has no right to %s',
  async (statement) => {
    await expect(application.query(statement)).rejects.toMatchObject({ code: '42501' });
  },
);
