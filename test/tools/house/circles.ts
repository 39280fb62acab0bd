import type { Import } from './read-house.js';

/**
 * The room that a file stands in: a folder of shared or gateway, or of an aggregate; undefined for what stands beside
 * rooms, as pages of subgraphs and areas do.
 */
export function roomOf(path: string, areas: ReadonlySet<string>): string | undefined {
  const folders = path.split('/').slice(0, -1);
  const [least, most] = folders[0] === 'subgraphs' ? [3, 4] : [2, 2];
  const isRoom = folders.length >= least && !areas.has(folders.join('/'));
  return isRoom && /^(shared|gateway|subgraphs)$/.test(folders[0]!)
    ? folders.slice(0, most).join('/')
    : undefined;
}

/** Folders with a page of their own, between a subgraph and its aggregates. */
export function areasOf(paths: Iterable<string>): Set<string> {
  const pages = [...paths].filter((path) => path.endsWith('/area.ts'));
  return new Set(pages.map((path) => path.slice(0, path.lastIndexOf('/'))));
}

/** Rooms that need each other, knot by knot (strongly connected components, by Tarjan). */
export function circlesOf(imports: readonly Import[], areas: ReadonlySet<string>): string[][] {
  const uses = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [room, other] = [roomOf(from, areas), roomOf(to, areas)];
    if (!room || !other || room === other) continue;
    uses.set(room, (uses.get(room) ?? new Set()).add(other));
  }
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const knots: string[][] = [];

  function visit(room: string): void {
    order.set(room, order.size);
    lowest.set(room, order.get(room)!);
    path.push(room);
    for (const other of uses.get(room) ?? []) {
      if (!order.has(other)) visit(other);
      if (path.includes(other)) lowest.set(room, Math.min(lowest.get(room)!, lowest.get(other)!));
    }
    if (lowest.get(room) !== order.get(room)) return;
    const knot = path.splice(path.indexOf(room));
    if (knot.length > 1) knots.push(knot.toSorted());
  }

  for (const room of uses.keys()) if (!order.has(room)) visit(room);
  return knots;
}
