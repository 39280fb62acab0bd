import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { loadConfig } from '../../shared/config/config.js';
import { SecretSeals } from '../../shared/schema/secret-seals.js';
import { startHosted } from '../kit/hosted-platform.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { connectionOf, type TestServerAddress } from '../kit/test-server.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

const other = randomBytes(32).toString('base64');

test.each([
  [
    'ENCRYPTION_KEY',
    'ENCRYPTION_KEY is not the one that this database was made with: nobody could sign in, and no stored secret be opened. Restore the one that was kept with the backup.',
  ],
  [
    'INTERNAL_SECRET',
    'INTERNAL_SECRET is not the one that this database was made with: the other processes would refuse this one. Restore it, or see "Keys" in docs/deployment.md to replace it.',
  ],
])('a process with another %s does not start', async (setting, fault) => {
  const started = startHosted({ ...graph.environment, [setting]: other }, ['crm']);

  await expect(started).rejects.toThrow(fault);
});

test('a database that was replaced under a running process is told, and a replaced secret is sealed anew', async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const database = new URL(graph.applicationUrl).pathname.slice(1);
  const client = new pg.Client({ ...connectionOf(server), database });
  await client.connect();
  const query = async (text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows;
  const ours = new SecretSeals(loadConfig(graph.environment));
  const theirs = new SecretSeals(loadConfig({ ...graph.environment, INTERNAL_SECRET: other }));

  await client.query('begin');
  await ours.check(query);
  await expect(theirs.check(query)).rejects.toThrow('INTERNAL_SECRET is not the one');
  await client.query("delete from kernel.secret_seals where setting = 'INTERNAL_SECRET'");
  await theirs.ensure({ executePlatform: query });
  await theirs.check(query);
  await expect(ours.check(query)).rejects.toThrow('INTERNAL_SECRET is not the one');
  await client.query('rollback');
  await client.end();
});

test('the application role cannot break a seal', async () => {
  const client = new pg.Client(graph.applicationUrl);
  await client.connect();

  for (const change of ['delete from kernel.secret_seals', "update kernel.secret_seals set seal = ''"])
    await expect(client.query(change)).rejects.toThrow('permission denied');
  await client.end();
});
