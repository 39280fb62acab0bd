import pg from 'pg';
import { Database } from '../../shared/changes/database.js';
import { systemClock, type Clock } from '../../shared/values/clock.js';
import { systemIds } from '../../shared/values/ids.js';
import { cloneDatabase, type TestServerAddress } from './test-server.js';

/** A database of one's own with the cast in it, as the kernel opens it, and a look behind every wall. */
export interface Clone {
  readonly database: Database;
  /** As the application role. */
  readonly applicationUrl: string;
  /** Rows as the superuser sees them. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** For tests of the kernel that need no platform. `clock` may be one that stands still. */
export async function openClone(name: string, clock: Clock = systemClock): Promise<Clone> {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const urls = await cloneDatabase(server, `${name}_${process.pid}`);
  const superuser = new pg.Client(urls.superuser);
  await superuser.connect();
  const database = await Database.open({
    connectionString: urls.application,
    poolSize: 10,
    tenantSetting: 'session',
    entities: [],
    clock,
    ids: systemIds,
  });
  return {
    database,
    applicationUrl: urls.application,
    sql: async (text, values) => (await superuser.query(text, values)).rows,
    close: async () => {
      await database.close();
      await superuser.end();
    },
  };
}
