import { hash } from 'node:crypto';
import { platform } from '../../shared/config/cast.js';
import { isApart, keep, recall } from './hosted-platform.js';
import { runForPair } from './pair-records.js';
import { forgetAttempts } from './sign-in.js';
import { connectTo, startOnClone, type Graph, type GraphAddress } from './start-graph.js';

/**
 * The platform that the test files of this worker and topology share, started by the first of them, for a file that
 * works with the pair of businesses of test/cast and with the platform's staff. `stop` removes the pair. Files that need
 * the same variables of the environment share another one, which lives as long: that is for two files at least.
 */
export async function leaseGraph(overrides: Record<string, string> = {}): Promise<Graph> {
  const name = nameOf(overrides);
  const address = (await recall<GraphAddress>(name)) ?? (await startShared(name, overrides));
  const graph = connectTo(address);
  await forgetAttempts(graph);
  await forgetFactors(graph);
  await runForPair(graph, 'addRecords');
  return {
    ...graph,
    async stop() {
      // What is still to be tried for the pair is not the next one's.
      await graph.sql('delete from graphile_worker._private_jobs where locked_at is null');
      await runForPair(graph, 'remove');
      await graph.stop();
    },
  };
}

async function startShared(name: string, overrides: Record<string, string>): Promise<GraphAddress> {
  const { address } = await startOnClone(isApart() ? `${name}_apart` : name, overrides);
  await keep(name, address);
  return address;
}

/** One for all that ask for the same settings, fit for a database. */
function nameOf(overrides: Record<string, string>): string {
  const settings = JSON.stringify(Object.entries(overrides).sort());
  return settings === '[]' ? 'shared' : `shared_${hash('sha256', settings).slice(0, 8)}`;
}

/** The platform's staff enrol in each file anew: what they have is in the memory of the file before. */
async function forgetFactors(graph: Graph): Promise<void> {
  for (const table of ['mfa_factors', 'recovery_codes'])
    await graph.sql(`delete from identity.${table} where business_id = $1`, [platform.id]);
}
