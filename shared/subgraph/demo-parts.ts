import type { Config } from '../config/config.js';
import type { Kernel } from '../kernel/kernel.js';

type DemoPart = NonNullable<Config['demoParts']>[number];

/** In the order in which they are loaded. */
const demoParts: readonly DemoPart[] = ['records', 'history', 'accounts'];

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
