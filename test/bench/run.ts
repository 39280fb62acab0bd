import '../../shared/config/require-node.js';
import { join } from 'node:path';
import { readSupergraphFile } from '../../gateway/supergraph/read-supergraph-file.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { startContenders } from './contenders/start-contenders.js';
import { startService } from './contenders/service.js';
import { measureScenario, type ScenarioResult } from './measure/measure-scenario.js';
import { aftermathIsOver, walBytes } from './measure/settle.js';
import { readOptions, type BenchOptions } from './options.js';
import { Child } from './processes/child.js';
import type { DatabaseReady } from './processes/database-main.js';
import { countRoundTrips } from './measure/round-trips.js';
import { report } from './report.js';
import { signIn } from './sign-in.js';

/** Compares the platform with others and with the limit; prints tables and a line of JSON. */
async function run(options: BenchOptions): Promise<void> {
  const database = new Child({ module: 'test/bench/processes/database-main.js', environment: {} });
  const { environment, postmaster } = await database.firstMessage<DatabaseReady>();
  const subgraphs = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});
  // Started in any case: it signs callers in.
  const whole = await startService({ module: 'main.js', environment, profiles: options.profiles });
  const contenders = await startContenders({
    environment,
    subgraphNames: subgraphs.map(({ name }) => name),
    wanted: new Set(options.contenders),
    profiles: options.profiles,
    whole,
    signIn: () => signIn(whole.url),
  });

  const results: ScenarioResult[] = [];
  for (const scenario of options.scenarios) {
    const result = await measureScenario(contenders, scenario, options, {
      signIn: () => signIn(whole.url),
      settle: () => aftermathIsOver(environment.DATABASE_URL!),
      walBytes: () => walBytes(environment.DATABASE_URL!),
      platform: { url: whole.url, pid: whole.child.pid },
      postmaster,
      countRoundTrips: (write, token) => countRoundTrips(environment, write, token),
    });
    results.push(result);
  }
  console.log(report(results, options));

  const processes = new Set([whole.child, ...contenders.flatMap(({ processes }) => processes)]);
  await Promise.all([...processes].map((process) => process.stop()));
  await database.stop();
}

// Without the bench its processes end by themselves (see end-with-parent.ts).
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
run(readOptions()).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
