import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contractOperations, type ContractOperation } from '../kit/contract.js';
import { fuzzRequests, malformedBodies, type FuzzRequest } from '../kit/fuzz-requests.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { fuzzedIds, Fuzzer } from './rest-fuzz.js';

/** Another seed each night; FUZZ_SEED repeats one. */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

let graph: Graph;
let fuzzer: Fuzzer;
let ids: string[];

beforeAll(async () => {
  graph = await leaseGraph();
  fuzzer = new Fuzzer(graph);
  ids = await fuzzedIds(graph);
});
afterAll(() => graph?.stop());

/** The documented body with values of any kind for its properties, two for each. */
function anyBodies({ body }: ContractOperation, { path }: FuzzRequest): FuzzRequest[] {
  if (!body) return [];
  return Object.keys(body.schema.properties ?? {}).flatMap((name) =>
    fc.sample(fc.jsonValue(), { seed, numRuns: 2 }).map((value) => ({
      what: `${name} ${JSON.stringify(value).slice(0, 40)}`,
      path,
      body: JSON.stringify({ ...body.example, [name]: value }),
    })),
  );
}

describe.each(contractOperations().map((operation) => [operation.name, operation] as const))(
  '%s',
  (_name, operation) => {
    test(`answers every value in every place as the OpenAPI document says (seed ${seed})`, async () => {
      const { usual, byLeaf } = fuzzRequests(operation, ids);
      const all = [...usual, ...malformedBodies(operation, usual[0]!), ...[...byLeaf.values()].flat()];

      expect(await fuzzer.faultsOf(operation, [...all, ...anyBodies(operation, usual[0]!)])).toEqual([]);
    }, 120_000);
  },
);
