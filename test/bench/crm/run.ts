import '../../../shared/config/require-node.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Database } from '../../../shared/database/database.js';
import { systemClock } from '../../../shared/kernel/clock.js';
import { systemIds } from '../../../shared/kernel/ids.js';
import { crm } from '../../../subgraphs/crm/subgraph.js';
import { startTestServer } from '../../kit/start-test-server.js';
import { cloneDatabase } from '../../kit/test-server.js';
import { loadCustomers } from './load-customers.js';
import { measurePages } from './measure-pages.js';
import { measureSearch } from './measure-search.js';
import { measureWrites } from './measure-writes.js';
import { people } from './people.js';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    businesses: { type: 'string', default: '10' },
  },
});
const [customers, businesses] = [Number(values.customers), Number(values.businesses)];

/** Searches, pages and writes among a million customers; prints tables, and the same as JSON in the last line. */
async function run(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'braiflow-bench-'));
  const server = await startTestServer(join(directory, 'postgres'));
  try {
    const { application, superuser } = await cloneDatabase(server, 'bench');
    const everyone = people(customers);
    const loader = await connect(superuser);
    const startMs = performance.now();
    await loadCustomers(loader, everyone, businesses);
    const seconds = ((performance.now() - startMs) / 1_000).toFixed(0);
    console.log(`${businesses} businesses with ${customers} customers each, loaded in ${seconds} s.`);
    await loader.end();
    await measure(application, everyone);
  } finally {
    await server.stop();
    // The files may live elsewhere, where PostgreSQL's account can reach them.
    for (const folder of [directory, dirname(server.dataDirectory)])
      await rm(folder, { recursive: true, force: true });
  }
}

async function measure(connectionString: string, everyone: ReturnType<typeof people>): Promise<void> {
  const database = await Database.open({
    connectionString,
    poolSize: 4,
    tenantSetting: 'session',
    entities: crm.entities,
    clock: systemClock,
    ids: systemIds,
  });
  const client = await connect({ connectionString });
  const search = await measureSearch(client, everyone);
  console.table(search);
  await client.end();
  const pages = await measurePages(database, Math.floor(customers * 0.9));
  console.table(pages);
  const writes = await measureWrites({ database, clock: systemClock, ids: systemIds } as never, everyone);
  console.table(writes);
  console.log(JSON.stringify({ customers, businesses, search, pages, writes }));
  await database.close();
}

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  return client;
}

await run();
