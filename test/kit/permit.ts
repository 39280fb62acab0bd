import type { Graph } from './start-graph.js';

/** Gives a user these permissions beyond their role, and takes others; sessions that are open may remember for a second. */
export async function permit(
  graph: Graph,
  { id }: { readonly id: string },
  grants: readonly string[],
  denials: readonly string[] = [],
): Promise<void> {
  const permissions = JSON.stringify({ grants, denials });
  await graph.sql('update identity.users set permissions = $2 where id = $1', [id, permissions]);
}
