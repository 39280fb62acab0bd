import '../../../shared/config/require-node.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Database } from '../../../shared/changes/database.js';
import { systemClock } from '../../../shared/values/clock.js';
import { systemIds } from '../../../shared/values/ids.js';
import { billing } from '../../../subgraphs/billing/subgraph.js';
import { startTestServer } from '../../kit/start-test-server.js';
import { cloneDatabase } from '../../kit/test-server.js';
import { measuredKernel } from '../measured-kernel.js';
import { measureBanking } from './measure-banking.js';
import { measureDocuments } from './measure-documents.js';
import { measureEntries } from './measure-entries.js';
import { measureFiles } from './measure-files.js';
import { measureReports } from './measure-reports.js';

const { values } = parseArgs({
  options: {
    /** Of two seconds for each side. */
    rounds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '8' },
    /** Lines of the ledger, open invoices, and settled ones beside them, of the reports. */
    lines: { type: 'string', default: '1000000' },
    open: { type: 'string', default: '5000' },
    settled: { type: 'string', default: '200000' },
    /** Transactions of a bank, and open invoices that they pay; a tenth of them is measured beside. */
    transactions: { type: 'string', default: '10000' },
  },
});

/** The books beside hand-written SQL that does the same; prints tables, and the same as JSON in the last line. */
async function run(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'braiflow-bench-'));
  const server = await startTestServer(join(directory, 'postgres'));
  try {
    const { application, superuser } = await cloneDatabase(server, 'bench');
    const database = await Database.open({
      connectionString: application,
      poolSize: 10,
      tenantSetting: 'session',
      entities: billing.entities,
      clock: systemClock,
      ids: systemIds,
    });
    const owner = new pg.Client(superuser);
    // A server that is stopped after a failure must not hide what failed.
    owner.on('error', () => undefined);
    await owner.connect();
    const kernel = measuredKernel(database);
    const load = { rounds: Number(values.rounds), clients: Number(values.clients), seconds: 2 };
    const measured = { kernel, superuser, owner, load };
    const rows = [...(await measureEntries(measured)), ...(await measureDocuments(measured))];
    console.table(rows);
    const [lines, open, settled] = [values.lines, values.open, values.settled].map(Number) as [
      number,
      number,
      number,
    ];
    const reports = await measureReports(measured, { lines, open, settled });
    console.table(reports);
    const banking = await measureBanking(measured, Number(values.transactions));
    console.table(banking);
    const files = await measureFiles();
    console.table(files);
    console.log(JSON.stringify({ ...load, rows, reports, banking, files }));
    await owner.end();
    await database.close();
  } finally {
    await server.stop();
    // The files may live elsewhere, where PostgreSQL's account can reach them.
    for (const folder of [directory, dirname(server.dataDirectory)])
      await rm(folder, { recursive: true, force: true });
  }
}

await run();
