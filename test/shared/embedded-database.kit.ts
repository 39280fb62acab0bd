import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import type { EmbeddedDatabase } from '../../shared/embedded-postgres/start-embedded-database.js';

/** What a process can tell another of its database. */
export type DatabaseAddress = Omit<EmbeddedDatabase, 'stop' | 'failure'>;

type Row = Record<string, unknown>;

/** One statement as the superuser, on a connection of its own. */
export async function query(database: DatabaseAddress, sql: string): Promise<Row[]> {
  const { host, port, superuser: user, password } = database;
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A process of its own, from the build: it tells its database, and on SIGINT drains for three seconds. */
export function spawnDatabaseProcess(dataDirectory: string): ChildProcess {
  const built = pathToFileURL('dist/shared/embedded-postgres/start-embedded-database.js').href;
  const script = `
    import { startEmbeddedDatabase } from ${JSON.stringify(built)};
    const database = await startEmbeddedDatabase(
      { dataDirectory: ${JSON.stringify(dataDirectory)}, isDurable: false, log: () => {} });
    process.once('SIGINT', () => setTimeout(() => database.stop().then(() => process.exit(0)), 3_000));
    process.send(database);
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  });
}

/** As a power failure or the out-of-memory killer would end it. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Looks every 5 ms. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(5);
}
