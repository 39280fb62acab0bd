import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
} from '../../shared/embedded-postgres/start-embedded-database.js';
import { kill, query, spawnDatabaseProcess, until, type DatabaseAddress } from './embedded-database.kit.js';

let folder: string;
let dataDirectory: string;
let messages: string[];
const databases: EmbeddedDatabase[] = [];
const processes: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(folder, 0o755);
  dataDirectory = join(folder, 'postgres');
  messages = [];
});

afterEach(async () => {
  for (const database of databases.splice(0)) await database.stop();
  for (const child of processes.splice(0)) await kill(child);
  if (existsSync(join(dataDirectory, 'postmaster.pid'))) await (await start()).stop();
  await rm(folder, { recursive: true, force: true });
});

test('the first start makes a database for this machine only, the next one keeps its data', async () => {
  const first = await start();
  await query(first, `create table note as select 'kept' as text`);
  const [settings] = await query(
    first,
    `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
       current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
       current_setting('password_encryption') as passwords, current_setting('fsync') as fsync,
       (select datlocale from pg_database where datname = 'postgres') as locale`,
  );
  await first.stop();
  await first.stop();

  const second = await start();

  expect(settings).toEqual({
    addresses: '127.0.0.1',
    sockets: '',
    encoding: 'UTF8',
    zone: 'UTC',
    passwords: 'scram-sha-256',
    fsync: 'off',
    locale: 'C.UTF-8',
  });
  expect(await query(second, 'select text from note')).toEqual([{ text: 'kept' }]);
  expect(second.password).toBe(first.password);
  expect((await stat(join(dataDirectory, 'superuser-password'))).mode & 0o777).toBe(0o600);
  await expect(query({ ...second, password: 'wrong' }, 'select 1')).rejects.toThrow(
    'password authentication',
  );
});

test('a server whose process was killed is adopted', async () => {
  const child = await startInProcess();
  await query(child.database, `create table note as select 'kept' as text`);
  await kill(child.process);

  const adopted = await start();

  expect(messages).toEqual([
    `Adopted the running PostgreSQL, process ${child.serverPid}, on port ${adopted.port}.`,
  ]);
  expect(adopted.port).toBe(child.database.port);
  expect(await query(adopted, 'select text from note')).toEqual([{ text: 'kept' }]);
  await adopted.stop();
  expect(existsSync(join(dataDirectory, 'postmaster.pid'))).toBe(false);
  expect(await readdir(folder)).toEqual(['postgres']);
});

test('a killed process leaves a server with other settings: it is restarted, durable by default', async () => {
  const child = await startInProcess();
  await kill(child.process);

  const database = await start({ isDurable: undefined });

  expect(messages).toEqual([
    `Restarting PostgreSQL, process ${child.serverPid}: it runs with other settings.`,
  ]);
  expect(await query(database, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await query(database, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
});

test('a process killed while the database is being created leaves nothing that hinders the next', async () => {
  const child = startProcess();
  await until(
    async () => (await unfinished()).length > 0 && existsSync(join(await workshop(), 'cluster/global')),
  );
  await kill(child);
  const isComplete = existsSync(dataDirectory);

  const database = await start();

  expect(isComplete).toBe(false);
  expect(messages).toEqual([`Creating the database in ${dataDirectory}.`]);
  expect(await query(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await unfinished()).toEqual([]);
});

test('a second process on the same folder is refused while the first lives', async () => {
  const child = await startInProcess();

  const refused = start();

  await expect(refused).rejects.toThrow(
    `${folder} is already in use by process ${child.process.pid}. Stop it, or set another DATA_DIR.`,
  );
  expect(await query(child.database, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a killed server recovers what was committed', async () => {
  const killed = await start({ isDurable: true });
  await query(killed, `create table note as select 'committed' as text`);
  process.kill(await readServerPid(), 'SIGKILL');
  await killed.stop();

  const recovered = await start({ isDurable: true });

  expect(await query(recovered, 'select text from note')).toEqual([{ text: 'committed' }]);
  expect(await readFile(join(dataDirectory, 'server.log'), 'utf8')).toContain(
    'automatic recovery in progress',
  );
});

test('a left-over postmaster.pid with the number of another process does not hinder', async () => {
  const earlier = await start();
  await earlier.stop();
  const { uid, gid } = await stat(dataDirectory);
  const stranger = spawn('/bin/sleep', ['60'], {
    ...(process.getuid?.() === 0 && { uid, gid }),
    stdio: 'ignore',
  });
  processes.push(stranger);
  const lines = [stranger.pid, dataDirectory, 1_700_000_000, earlier.port, '', '127.0.0.1', '1 1', 'ready'];
  await writeFile(join(dataDirectory, 'postmaster.pid'), lines.join('\n'));

  const database = await start();

  expect(await query(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(stranger.exitCode).toBeNull();
});

test('Ctrl-C reaches the process but not its server, which stops when the process has drained', async () => {
  const child = await startInProcess();
  const sessionOf = async (pid: number) =>
    (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[3];
  const [ours, its] = [await sessionOf(child.process.pid!), await sessionOf(child.serverPid)];

  process.kill(-child.process.pid!, 'SIGINT');
  await delay(200);
  const whileDraining = await query(child.database, 'select 1 as one');
  const [exitCode] = await once(child.process, 'exit');

  expect(its).not.toBe(ours);
  expect(whileDraining).toEqual([{ one: 1 }]);
  expect(exitCode).toBe(0);
  expect(existsSync(join(dataDirectory, 'postmaster.pid'))).toBe(false);
});

test('a taken port, foreign files and an earlier version are named with a remedy', async () => {
  const database = await start();
  const other = join(folder, 'other/postgres');
  await expect(start({ dataDirectory: other, port: database.port })).rejects.toThrow(
    `Port ${database.port} for the database is taken. Free it, or set another.`,
  );
  await rm(other, { recursive: true });
  await mkdir(other);
  await writeFile(join(other, 'letter.txt'), 'not a database');
  await expect(start({ dataDirectory: other })).rejects.toThrow(
    'holds files but no database. Move them away',
  );
  await writeFile(join(other, 'PG_VERSION'), '17\n');
  await expect(start({ dataDirectory: other })).rejects.toThrow(
    'was made by PostgreSQL 17; this release runs 18',
  );

  expect(await readdir(join(folder, 'other'))).toEqual(['postgres']);
});

async function start(options: Partial<EmbeddedDatabaseOptions> = {}): Promise<EmbeddedDatabase> {
  const log = (message: string) => messages.push(message);
  const database = await startEmbeddedDatabase({ dataDirectory, isDurable: false, log, ...options });
  databases.push(database);
  return database;
}

function startProcess(): ChildProcess {
  const child = spawnDatabaseProcess(dataDirectory);
  processes.push(child);
  return child;
}

async function startInProcess() {
  const child = startProcess();
  const [database] = (await once(child, 'message')) as [DatabaseAddress];
  return { process: child, database, serverPid: await readServerPid() };
}

async function readServerPid(): Promise<number> {
  return Number.parseInt(await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8'), 10);
}

async function unfinished(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.includes('.new-'));
}

async function workshop(): Promise<string> {
  return join(folder, (await unfinished())[0] ?? 'none');
}
