import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDirectory } from '../../shared/embedded-postgres/data-directory-lock.js';
import { trimServerLog } from '../../shared/embedded-postgres/server-log.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('of many processes after a dead one, one gets the folder', async () => {
  const rounds = Array.from({ length: 30 }, (_, round) => `${process.pid}\nstarted-before-${round}\n`);
  const winners: number[] = [];

  for (const stale of rounds) {
    await writeFile(join(folder, 'braiflow.pid'), stale);
    const claims = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataDirectory(folder)));
    winners.push(claims.filter(({ status }) => status === 'fulfilled').length);
  }

  expect(winners).toEqual(rounds.map(() => 1));
  expect(await readdir(folder)).toEqual(['braiflow.pid']);
});

test('a takeover that was itself killed half-way does not hinder the next', async () => {
  const stale = '999999999\nstarted-before\n';
  await writeFile(join(folder, 'braiflow.pid'), stale);
  const guard = createHash('sha256').update(stale).digest('hex').slice(0, 12);
  await writeFile(join(folder, `braiflow.pid.${guard}`), stale);

  const lock = await lockDataDirectory(folder);
  const whileHeld = await readdir(folder);
  await lock.release();

  expect(whileHeld).toEqual(['braiflow.pid']);
  expect(await readdir(folder)).toEqual([]);
});

test('the log of the server is cut to its last megabyte', async () => {
  const log = join(folder, 'server.log');
  await writeFile(log, Buffer.alloc(10 * 1024 * 1024, 'x'));
  await trimServerLog(folder);
  const atTheLimit = (await stat(log)).size;
  await appendFile(log, 'the end\n');

  await trimServerLog(folder);

  expect(atTheLimit).toBe(10 * 1024 * 1024);
  expect((await stat(log)).size).toBe(1024 * 1024);
  expect((await readFile(log, 'utf8')).endsWith('xthe end\n')).toBe(true);
});
