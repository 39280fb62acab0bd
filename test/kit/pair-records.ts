import { pair } from '../cast/cast.js';
import { headOfPair } from '../cast/leases.js';
import type { Graph } from './start-graph.js';
import type { PairSql, TestServerAddress } from './test-server.js';

const deadlock = '40P01';

/** Gives this file's pair of businesses the records that the demonstration has, or removes it with all that it has. */
export async function runForPair(graph: Pick<Graph, 'sql'>, what: keyof PairSql): Promise<void> {
  const { pairSql } = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  if (pair === undefined || !pairSql) return;
  const text = pairSql[what].replaceAll('$head', headOfPair(pair));
  // What the platform still does for the pair may lock the same rows in another order.
  for (let tries = 1; ; tries += 1) {
    try {
      await graph.sql(text);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== deadlock || tries === 3) throw error;
    }
  }
}
