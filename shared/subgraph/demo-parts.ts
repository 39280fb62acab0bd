import type { Kernel } from '../kernel/kernel.js';

/** Parts of the demonstration, in the order in which they are loaded. */
const demoParts = ['records', 'history', 'accounts'] as const;

type DemoPart = (typeof demoParts)[number];

/** The cast and its records; what came of them in the year before; who can sign in, at last. */
export type DemoLoads = Readonly<Partial<Record<DemoPart, (kernel: Kernel) => Promise<void>>>>;

/** Loads the demonstration of all subgraphs: a part begins when the one before is there in all of them. */
export async function loadDemoParts(
  kernel: Kernel,
  subgraphs: readonly { readonly demo?: DemoLoads }[],
  parts: readonly DemoPart[] = demoParts,
): Promise<void> {
  for (const part of parts) for (const { demo } of subgraphs.toReversed()) await demo?.[part]?.(kernel);
}
