import type { GraphqlAnswer } from './client.js';
import type { Graph } from './graph.js';
import { footprint } from './tenant-tables.js';

/** `answered`, or the code of the first error and its status, such as `AUTH-004 403`. */
export function outcomeOf({ errors }: Pick<GraphqlAnswer<unknown>, 'errors'>): string {
  const [first] = errors ?? [];
  return first ? `${first.extensions.code} ${first.extensions.httpStatus}` : 'answered';
}

/** The outcome of a request, and where it left a row, the tables: a refusal must leave none. */
export async function tracelessOutcome(
  graph: Graph,
  ask: () => Promise<GraphqlAnswer<unknown>>,
): Promise<string> {
  const before = await stateOf(graph);
  const outcome = outcomeOf(await ask());
  const after = await stateOf(graph);
  const changed = Object.keys(after)
    .filter((table) => after[table] !== before[table])
    .sort();
  return changed.length > 0 ? `${outcome}, but ${changed.join(', ')} changed` : outcome;
}

async function stateOf(graph: Graph): Promise<Record<string, string>> {
  const accounts = await graph.sql('select email, user_id from identity.credentials order by email');
  return { ...(await footprint(graph)), 'identity.credentials': JSON.stringify(accounts) };
}
