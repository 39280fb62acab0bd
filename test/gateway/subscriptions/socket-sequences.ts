import { expect } from '@jest/globals';
import fc from 'fast-check';
import { acme, acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Graph } from '../../kit/start-graph.js';
import { playOnSocket, sequences } from './socket-model.js';

/** Of this run; the one of a failure is printed, and can be set. */
export const seed = Number(process.env['PROPERTY_SEED']) || Date.now() % 2 ** 31;

/** Plays so many sequences of messages, and compares each with the tables of the streams' README. */
export async function playSequences(graph: Graph, numRuns: number): Promise<void> {
  const owner = await graph.signIn(acmeOwner);
  const { token } = await graph.signIn(acmeStaff);
  const create = async (name: string) => {
    expect((await owner.rest('POST', '/v1/crm/customers', { name })).status).toBe(201);
  };
  let played = 0;
  await fc.assert(
    fc.asyncProperty(sequences, async (steps) => {
      played += 1;
      const after = await lastEvent(graph);
      await playOnSocket(steps, { url: graph.url, token: token!, run: `r${seed}x${played}`, after, create });
    }),
    { numRuns, endOnFailure: true, seed },
  );
  expect(played).toBe(numRuns);
}

async function lastEvent(graph: Graph): Promise<string> {
  const [last] = await graph.sql<{ seq: string }>(
    'select coalesce(max(seq), 0)::text as seq from kernel.event_sequence where business_id = $1',
    [acme.id],
  );
  return last!.seq;
}
