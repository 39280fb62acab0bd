/** Root fields of the core in a subgraph that has modules: a business has its plan whatever its modules are. */
export const withoutModule: ReadonlySet<string> = new Set([
  ...['plan', 'tiers', 'planPreview', 'planChanged'],
  ...['changePlan', 'cancelPlanChange', 'cancelPlan', 'resumePlan'],
]);
