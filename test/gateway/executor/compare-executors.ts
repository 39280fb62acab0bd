import { print, type DocumentNode } from 'graphql';
import type { SubgraphClient } from '../../../gateway/supergraph/subgraph-client.js';
import { compareAnswers, compareOrder, type Met } from './compare-answers.js';
import type { FixtureSubgraph } from './fixture-subgraphs.js';
import type { World } from './generated-subgraphs.js';
import type { ChooseArguments } from './random-arguments.js';
import { randomRequests } from './random-document.js';
import { smallestDocument } from './smallest-document.js';
import { startStockGateway } from './stock-gateway.js';
import { composeSupergraph, localClient } from './supergraph-under-test.js';

export interface Comparison {
  readonly subgraphs: readonly FixtureSubgraph[];
  readonly chooseArguments: ChooseArguments;
  readonly documents: number;
  /** How often each document is run: with other outcomes of its conditions, and in another world. */
  readonly runs: number;
  readonly world: World;
  readonly seed: number;
  /** Whether a field may answer a list of several types: only there can the stock gateway miscount. */
  readonly hasAbstractList?: (text: string) => boolean;
  /** An interface whose name, in an answer for entities, costs the stock gateway the type it knew. */
  readonly namedInterface?: string;
}

/**
 * Runs random documents through our executor and through the stock gateway, over the same plans and
 * subgraphs. Throws at the first that answers differently, with the seed and the smallest such document.
 */
export async function compareExecutors(comparison: Comparison): Promise<Met & { lostTypes: number }> {
  const { subgraphs, documents, runs, world, seed, hasAbstractList = () => false } = comparison;
  const watch = new InterfaceWatch(comparison.namedInterface);
  const supergraph = composeSupergraph(
    subgraphs.map(({ name, sdl, schema }) => ({ name, sdl, client: watch.over(localClient(name, schema)) })),
  );
  const schemas = new Map(subgraphs.map(({ name, schema }) => [name, schema]));
  const askStock = await startStockGateway(supergraph.sdl, schemas);

  let compiled: { document: DocumentNode; plan: ReturnType<typeof supergraph.compile> } | undefined;
  async function compare(document: DocumentNode, given: Record<string, unknown>): Promise<Met | undefined> {
    const variables = supergraph.coerce(document, given);
    const stock = await askStock(document, variables);
    watch.hasSeen = false;
    if (compiled?.document !== document)
      compiled = { document, plan: supergraph.compile(document, stock.plan) };
    const ours = await compiled.plan.execute(variables, {});
    if (watch.hasSeen) return undefined;
    const met = compareAnswers(ours, stock, hasAbstractList(print(document)));
    return { ...met, ordered: compareOrder(supergraph, document, variables, ours.data) };
  }

  async function explain(document: DocumentNode, variables: Record<string, unknown>): Promise<Error> {
    const fails = (candidate: DocumentNode) => compare(candidate, variables).then(isFine, isFault);
    const smallest = await smallestDocument(supergraph.apiSchema, document, fails);
    const fault = await compare(smallest, variables).then(() => 'It does not fail again.', String);
    return new Error([`Seed ${seed}:`, print(smallest), JSON.stringify(variables), fault].join('\n'));
  }

  const sum = { reported: 0, own: 0, misplaced: 0, ordered: 0, lostTypes: 0 };
  const requests = randomRequests(supergraph.apiSchema, seed, comparison.chooseArguments);
  for (let count = 0; count < documents; count++) {
    const { document, variables } = requests.next().value;
    for (let run = 0; run < runs; run++) {
      world.number = run;
      const values = otherOutcome(variables, run);
      const met = await compare(document, values).catch(async () => {
        throw await explain(document, values);
      });
      if (!met) sum.lostTypes += 1;
      for (const [kind, count] of Object.entries(met ?? {})) sum[kind as keyof Met] += count;
    }
  }
  return sum;
}

/** The conditions of a document decide otherwise in each run; the first keeps them. */
function otherOutcome(variables: Record<string, unknown>, run: number): Record<string, unknown> {
  const entries = Object.entries(variables).map(([name, value], index) =>
    typeof value === 'boolean' ? [name, value !== (((run >> (index % 2)) & 1) === 1)] : [name, value],
  );
  return Object.fromEntries(entries);
}

const isFine = () => false;
const isFault = () => true;

/** Keeps note of an answer that names an interface where the tree may know the type already. */
class InterfaceWatch {
  hasSeen = false;

  constructor(private readonly typeName: string | undefined) {}

  over(client: SubgraphClient<unknown>): SubgraphClient<unknown> {
    return {
      name: client.name,
      execute: async (request) => {
        const response = await client.execute(request);
        const entities = (response.data?.['_entities'] ?? []) as ({ __typename?: string } | null)[];
        this.hasSeen ||= entities.some((entity) => entity && entity.__typename === this.typeName);
        return response;
      },
    };
  }
}
