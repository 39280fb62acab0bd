import { apiSchemaOf } from '../../kit/api-schema.js';
import { seededRandom } from '../executor/random-document.js';
import { Comparison } from './compare-worlds.js';
import { operationsOf } from './operations.js';
import { comparedRoutes } from './rest-requests.js';
import { startWorlds } from './worlds.js';

export interface Extent {
  readonly seed: number;
  /** In how many ways each operation, and each route of REST, is written. */
  readonly forms: number;
  /** One of so many operations, chosen by the seed. */
  readonly oneOf: number;
}

/**
 * Runs operations of the graph, their inputs written in many forms, three times each, on a platform and on subgraphs
 * that graphql-js alone runs. Answers how these differ, in what they say and in the rows that they leave.
 */
export async function compareWorlds({ seed, forms, oneOf }: Extent): Promise<string[]> {
  const startMs = Date.now();
  const worlds = await startWorlds();
  const random = seededRandom(seed);
  const api = await apiSchemaOf({ nobody: worlds.ours } as never);
  const comparison = new Comparison(worlds, api, random, startMs);
  try {
    const isChosen = () => random(oneOf) === 0;
    const operations = (await operationsOf(api)).filter(isChosen);
    const routes = comparedRoutes.filter(isChosen);
    const differences: string[] = [];
    for (const operation of operations)
      for (let form = 0; form < forms; form += 1) differences.push(...(await comparison.compare(operation)));
    for (const route of routes)
      for (let form = 0; form < forms; form += 1) differences.push(...(await comparison.compareRest(route)));
    differences.push(...(await comparison.compareRows()));
    const { documents, answered } = comparison;
    process.stdout.write(
      `Equal paths: seed ${seed}, ${operations.length} operations, ${routes.length} routes, ` +
        `${documents} forms three times each, ${answered} answered, ${differences.length} differ\n`,
    );
    if (answered < documents / 2)
      differences.push(`Only ${answered} runs were answered: that proves little.`);
    return differences;
  } finally {
    await comparison.close();
    await worlds.stop();
  }
}
