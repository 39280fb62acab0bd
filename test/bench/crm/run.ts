import '../../../shared/config/require-node.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Database } from '../../../shared/changes/database.js';
import { systemClock } from '../../../shared/values/clock.js';
import { systemIds } from '../../../shared/values/ids.js';
import { crm } from '../../../subgraphs/crm/subgraph.js';
import { startTestServer } from '../../kit/start-test-server.js';
import { cloneDatabase } from '../../kit/test-server.js';
import { measuredKernel } from '../measured-kernel.js';
import { loadCustomers } from './load-customers.js';
import { measureImport } from './measure-import.js';
import { measurePages } from './measure-pages.js';
import { measureSearch } from './measure-search.js';
import { measureWrites } from './measure-writes.js';
import { people } from './people.js';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    businesses: { type: 'string', default: '10' },
    /** `import` leaves out the rest. */
    only: { type: 'string' },
  },
});
const [customers, businesses] = [Number(values.customers), Number(values.businesses)];
if (businesses < 6) throw new Error('The sixth business is asked: load six of them, or more.');

/** Searches, pages and writes among a million customers; prints tables, and the same as JSON in the last line. */
async function run(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'braiflow-bench-'));
  const server = await startTestServer(join(directory, 'postgres'));
  try {
    const { application, superuser } = await cloneDatabase(server, 'bench');
    const everyone = people(customers);
    const loader = await connect(superuser);
    if (values.only !== 'import') {
      const startMs = performance.now();
      await loadCustomers(loader, everyone, businesses);
      const seconds = ((performance.now() - startMs) / 1_000).toFixed(0);
      console.log(`${businesses} businesses with ${customers} customers each, loaded in ${seconds} s.`);
    }
    await measure(application, everyone, loader, server.dataDirectory);
    await loader.end();
  } finally {
    await server.stop();
    // The files may live elsewhere, where PostgreSQL's account can reach them.
    for (const folder of [directory, dirname(server.dataDirectory)])
      await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  connectionString: string,
  everyone: ReturnType<typeof people>,
  superuser: pg.Client,
  folder: string,
): Promise<void> {
  const database = await Database.open({
    connectionString,
    poolSize: 4,
    tenantSetting: 'session',
    entities: crm.entities,
    clock: systemClock,
    ids: systemIds,
  });
  const kernel = measuredKernel(database);
  const results: Record<string, object[]> = {};
  const note = (name: string, rows: object[]) => console.table((results[name] = rows));
  if (values.only !== 'import') {
    const client = await connect({ connectionString });
    note('search', await measureSearch(client, everyone));
    await client.end();
    note('pages', await measurePages(database, Math.floor(customers * 0.9)));
    note('writes', await measureWrites(kernel, everyone));
  }
  note('import', await measureImport(kernel, everyone, { connectionString, superuser, folder }));
  console.log(JSON.stringify({ customers, businesses, ...results }));
  await database.close();
}

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  // A server that is stopped after a failure must not hide what failed.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

await run();
