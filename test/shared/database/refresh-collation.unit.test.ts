import { expect, test } from '@jest/globals';
import pg from 'pg';
import { migratePlatform } from '../../../main.js';
import { loadConfig } from '../../../shared/config/config.js';
import { databaseUrls } from '../../../shared/schema/roles.js';
import {
  cloneDatabase,
  rolePasswords,
  testEnvironment,
  type TestServerAddress,
} from '../../kit/test-server.js';

const state = `select collversion as version, pg_collation_actual_version(oid) as actual,
    (select array_agg(relfilenode order by c.relname) from pg_class c join pg_index i on i.indexrelid = c.oid
     where 'kernel.alphabetical'::regcollation = any(i.indcollation)) as files
  from pg_collation where collname = 'alphabetical'`;

test('indexes of sorted lists are built again once the server sorts otherwise, and only then', async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const name = `collation_${process.pid}`;
  const { superuser, application } = await cloneDatabase(server, name);
  const { owner } = databaseUrls(server, rolePasswords, name);
  const config = loadConfig({ ...testEnvironment, DATABASE_URL: application, DATABASE_OWNER_URL: owner });
  const inspector = new pg.Client(superuser);
  await inspector.connect();
  const read = async () => (await inspector.query(state)).rows[0];
  const before = await read();

  await migratePlatform(config);
  const untouched = await read();
  await inspector.query(`update pg_collation set collversion = '1' where collname = 'alphabetical'`);
  await migratePlatform(config);
  const after = await read();
  await inspector.end();

  expect(untouched).toEqual(before);
  expect(after.version).toBe(after.actual);
  expect(after.files).toHaveLength(9);
  expect(after.files.filter((file: number) => before.files.includes(file))).toEqual([]);
});
