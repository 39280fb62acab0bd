import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Explanation } from './explanation.rules.js';

/** Of one report. */
const mostNamed = 20;

/** Tells operators of amounts that are stored otherwise than they are computed, as the check of every night does. */
export function reportDifferences(
  { logger }: Pick<Kernel, 'logger'>,
  businessId: string,
  explanations: readonly Explanation[],
): void {
  const rows = explanations.filter(({ isConsistent }) => !isConsistent);
  if (rows.length === 0) return;
  const differing = rows.slice(0, mostNamed).map(({ source }) => source);
  logger.error({ businessId, differing, count: rows.length }, 'amounts are not what they are computed from');
}
