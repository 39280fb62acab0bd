import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contractOperations } from '../kit/contract.js';
import { fuzzRequests, type FuzzRequest } from '../kit/fuzz-requests.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { fuzzedIds, Fuzzer } from './rest-fuzz.js';

let graph: Graph;
let fuzzer: Fuzzer;
let ids: string[];

beforeAll(async () => {
  graph = await leaseGraph();
  fuzzer = new Fuzzer(graph);
  ids = await fuzzedIds(graph);
});
afterAll(() => graph?.stop());

const fuzzedLeaves = new Set<string>();

/** Of a leaf that several operations take, the first one gets the wrong values; each night all of them do. */
function fromNewLeaves(byLeaf: ReadonlyMap<string, readonly FuzzRequest[]>): FuzzRequest[] {
  const newLeaves = [...byLeaf].filter(([leaf]) => !fuzzedLeaves.has(leaf));
  for (const [leaf] of newLeaves) fuzzedLeaves.add(leaf);
  return newLeaves.flatMap(([, requests]) => requests);
}

describe.each(contractOperations().map((operation) => [operation.name, operation] as const))(
  '%s',
  (_name, operation) => {
    test('answers whatever a member sends as the OpenAPI document says', async () => {
      const { usual, byLeaf } = fuzzRequests(operation, ids);

      expect(await fuzzer.faultsOf(operation, [...usual, ...fromNewLeaves(byLeaf)])).toEqual([]);
    }, 180_000);
  },
);

test('the leaves of all inputs were met', () => {
  const leaves = contractOperations().flatMap((operation) => [...fuzzRequests(operation, ids).byLeaf.keys()]);

  expect(fuzzedLeaves).toEqual(new Set(leaves));
});
