import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../../shared/changes/database.js';
import { systemClock } from '../../../shared/values/clock.js';
import { systemIds } from '../../../shared/values/ids.js';
import { cloneDatabase, type TestServerAddress } from '../../kit/test-server.js';

let database: Database;

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { application } = await cloneDatabase(server, `deadlock_${process.pid}`);
  database = await Database.open({
    connectionString: application,
    poolSize: 2,
    tenantSetting: 'session',
    entities: [],
    clock: systemClock,
    ids: systemIds,
  });
});
afterAll(() => database?.close());

const lock = 'select pg_advisory_xact_lock(?)';

test('of two transactions that wait for each other both are carried out, one of them a second time', async () => {
  const holding: Promise<void>[] = [];
  let runs = 0;
  const takeBoth = (first: number, second: number) => {
    const held = Promise.withResolvers<void>();
    holding.push(held.promise);
    return database.writePlatform(async (entities) => {
      runs += 1;
      await entities.execute(lock, [first]);
      held.resolve();
      await Promise.all(holding);
      await entities.execute(lock, [second]);
      return `${first} and ${second}`;
    });
  };

  const done = await Promise.all([takeBoth(1, 2), takeBoth(2, 1)]);

  expect(done).toEqual(['1 and 2', '2 and 1']);
  expect(runs).toBe(3);
}, 180_000);
