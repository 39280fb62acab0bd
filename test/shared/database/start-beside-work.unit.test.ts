import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { migratePlatform } from '../../../main.js';
import { loadConfig } from '../../../shared/config/config.js';
import { cloneDatabase, testEnvironment, type TestServerAddress } from '../../kit/test-server.js';

let environment: Record<string, string>;
let busy: pg.Client;

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const database = await cloneDatabase(server, `start_beside_work_${process.pid}`);
  environment = {
    ...testEnvironment,
    DATABASE_URL: database.application,
    DATABASE_OWNER_URL: database.owner,
  };
  busy = new pg.Client(database.superuser);
  await busy.connect();
});
afterAll(() => busy?.end());

const tables = `
  select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema')`;

test('a start on a schema that is up to date waits for no table that others write', async () => {
  const { rows } = await busy.query<{ name: string }>(tables);
  expect(rows.map(({ name }) => name)).toContain('graphile_worker._private_jobs');
  await busy.query('begin');
  await busy.query(`lock table ${rows.map(({ name }) => name).join(', ')} in row exclusive mode`);

  await migratePlatform(loadConfig(environment));

  await busy.query('rollback');
}, 180_000);
