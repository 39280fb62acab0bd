import type { Environment } from './environment.js';

/** Points that a credential can spend at once; outside production enough for any experiment. */
export function costBudgetOf(env: Partial<Environment>): number {
  return env.COST_BUDGET ?? (env.NODE_ENV === 'production' ? 2_000 : 200_000);
}
