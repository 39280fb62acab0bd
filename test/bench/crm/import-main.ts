import '../../../shared/config/require-node.js';
import { Database } from '../../../shared/changes/database.js';
import { systemClock } from '../../../shared/values/clock.js';
import { systemIds } from '../../../shared/values/ids.js';
import { readImport } from '../../../subgraphs/crm/files/imports/imports.reader.js';
import { runImport } from '../../../subgraphs/crm/files/imports/run-import.job.js';
import { crm } from '../../../subgraphs/crm/subgraph.js';
import { measuredKernel } from '../measured-kernel.js';

/** What the import took, as the last line of the output. */
export interface ImportFigures {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly baseMegabytes: number;
  readonly peakMegabytes: number;
}

/** Runs an import in a process of its own, turn by turn, as a worker does. */
const [connectionString, businessId, importId] = process.argv.slice(2) as [string, string, string];
const database = await Database.open({
  connectionString,
  poolSize: 2,
  tenantSetting: 'session',
  entities: crm.entities,
  clock: systemClock,
  ids: systemIds,
});
const kernel = measuredKernel(database);
await database.check();
const baseMegabytes = process.resourceUsage().maxRSS / 1_024;
const startMs = performance.now();
const startCpu = process.cpuUsage();
while (!(await readImport(kernel, businessId, importId))?.finishedAt)
  await runImport.run(kernel, { businessId, importId });
const seconds = (performance.now() - startMs) / 1_000;
const { user, system } = process.cpuUsage(startCpu);
const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
await database.close();
console.log(
  JSON.stringify({
    seconds,
    cpuSeconds: (user + system) / 1e6,
    baseMegabytes,
    peakMegabytes,
  } satisfies ImportFigures),
);
