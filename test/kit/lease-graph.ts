import { platform } from '../../shared/config/cast.js';
import { isApart, keep, recall } from './hosted-platform.js';
import { runForPair } from './pair-records.js';
import { forgetAttempts } from './sign-in.js';
import { connectTo, startOnClone, type Graph, type GraphAddress } from './start-graph.js';

/**
 * The platform that the test files of this worker and topology share, started by the first of them, for a file that
 * works with the pair of businesses of test/cast and with the platform's staff. `stop` removes the pair.
 */
export async function leaseGraph(): Promise<Graph> {
  const address = (await recall<GraphAddress>('platform')) ?? (await startShared());
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

async function startShared(): Promise<GraphAddress> {
  const { address } = await startOnClone(isApart() ? 'shared_apart' : 'shared');
  await keep('platform', address);
  return address;
}

/** The platform's staff enrol in each file anew: what they have is in the memory of the file before. */
async function forgetFactors(graph: Graph): Promise<void> {
  for (const table of ['mfa_factors', 'recovery_codes'])
    await graph.sql(`delete from identity.${table} where business_id = $1`, [platform.id]);
}
