import '../../shared/config/require-node.js';
import { join } from 'node:path';
import { readSupergraphFile } from '../../gateway/supergraph/read-supergraph-file.js';
import { projectRoot } from '../../shared/config/project-root.js';
import type { Contender } from './contenders/contender.js';
import { startContenders } from './contenders/start-contenders.js';
import { bytesOfEqualAnswers } from './equal-answers.js';
import { load } from './measure/load.js';
import { resultOf } from './measure/result.js';
import { runRound, type Round } from './measure/round.js';
import { readOptions, type BenchOptions } from './options.js';
import { Child } from './processes/child.js';
import type { DatabaseReady } from './processes/database-main.js';
import { report } from './report.js';
import { signIn } from './sign-in.js';

const warmUpSeconds = 2;

/** Compares the platform with the stock gateway and with the limit; prints a table and a line of JSON. */
async function run(options: BenchOptions): Promise<void> {
  const database = new Child({ module: 'test/bench/processes/database-main.js', environment: {} });
  const { environment, postmaster } = await database.firstMessage<DatabaseReady>();
  const subgraphs = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), {});
  const subgraphNames = subgraphs.map(({ name }) => name);
  const contenders = await startContenders(environment, subgraphNames, options.profiles);
  console.log(await measure(contenders, options, postmaster));
  const processes = new Set(contenders.flatMap((contender) => contender.processes));
  await Promise.all([...processes].map((child) => child.stop()));
  await database.stop();
}

async function measure(
  contenders: readonly Contender[],
  options: BenchOptions,
  postmaster: number,
): Promise<string> {
  const token = await signIn(contenders[0]!.url);
  const bytes = await bytesOfEqualAnswers(contenders, token);
  for (const { url, request } of contenders) {
    await load({ url, request: request(token), bytes, ...options, seconds: warmUpSeconds });
  }
  const rounds = new Map<Contender, Round[]>(contenders.map((contender) => [contender, []]));
  for (let number = 1; number <= options.rounds; number += 1) {
    // Anew, since a token ends before many rounds do.
    const token = await signIn(contenders[0]!.url);
    for (const [contender, done] of rounds) {
      const round = await runRound(contender, {
        request: contender.request(token),
        bytes,
        postmaster,
        ...options,
      });
      done.push(round);
      console.log(`round ${number}  ${contender.id}  ${round.requestsPerSecond.toFixed(0)} req/s`);
    }
  }
  return report(
    [...rounds].map(([contender, done]) => resultOf(contender, done)),
    options,
    bytes,
  );
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
