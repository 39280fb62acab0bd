import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../../shared/embedded-postgres/start-embedded-database.js';
import { query, until } from './embedded-database.kit.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a server that ends by itself is started again on its port, until it has ended too often', async () => {
  const dataDirectory = join(folder, 'postgres');
  const messages: string[] = [];
  const database = await startEmbeddedDatabase({
    dataDirectory,
    mostRestarts: 1,
    log: () => undefined,
    warn: (message) => messages.push(message),
  });
  const kill = async () =>
    process.kill(
      Number.parseInt(await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8'), 10),
      'SIGKILL',
    );
  await query(database, `create table note as select 'committed' as text`);
  const answers = () => query(database, 'select text from note').catch(() => undefined);

  await kill();
  await until(async () => messages.length > 0 && (await answers()) !== undefined);
  const rows = await answers();
  await until(async () => messages.length === 2);
  await kill();
  const failure = await database.failure;
  await database.stop();

  expect(rows).toEqual([{ text: 'committed' }]);
  expect(messages).toEqual([
    'PostgreSQL ended by itself; starting it again.',
    `PostgreSQL runs again on port ${database.port}, with all that was committed.`,
  ]);
  expect(failure.message).toBe(
    `PostgreSQL in ${dataDirectory} keeps ending by itself (restarts within 10 minutes: 1); the platform ends as well.`,
  );
}, 120_000);
