import type { Route } from '../../../shared/records/route.js';

const money = '{ amountMinor currency decimal }';
const terms = `tier tierName price ${money} billingCycle`;
const plan = `businessId status ${terms} timezone trialEnd periodStart nextBillingDate endsOn
  pendingChange { ${terms} effectiveOn } version`;
const ends = (name: string, path: string, summary: string): Route => ({
  ...{ method: 'POST', path: `/business/plan/${path}`, summary },
  document: `mutation ${name[0]!.toUpperCase()}${name.slice(1)}($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { plan { ${plan} } } }`,
  variables: ({ body }) => ({ input: body }),
});

/** /v1/business/plan, and the tiers that it can have. */
export const planRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/business/plan',
    summary: 'Read the plan of the business',
    document: `query ReadPlan { plan { ${plan} } }`,
    variables: () => ({}),
  },
  {
    method: 'GET',
    path: '/business/tiers',
    summary: 'List the tiers that a plan can have',
    document: `query ListTiers { tiers { code name rank prices { id billingCycle price ${money} availableUntil } } }`,
    variables: () => ({}),
  },
  {
    method: 'POST',
    path: '/business/plan/preview',
    summary: 'Preview a change of the plan',
    document: `query PreviewPlan($input: PlanPreviewInput!) { planPreview(input: $input) {
      kind effectiveOn net ${money} nextBillingDate hash
      lines { kind tier tierName billingCycle from to days wholeDays amount ${money} } } }`,
    example: { tier: 'growth', billing_cycle: 'MONTHLY' },
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/business/plan/change',
    summary: 'Change the plan',
    document: `mutation ChangePlan($input: ChangePlanInput!) { changePlan(input: $input) { plan { ${plan} } } }`,
    example: { tier: 'growth', billing_cycle: 'MONTHLY' },
    variables: ({ body }) => ({ input: body }),
  },
  ends('cancelPlanChange', 'cancel-change', 'Take the scheduled change of the plan back'),
  ends('cancelPlan', 'cancel', 'End the plan with its period'),
  ends('resumePlan', 'resume', 'Let the plan go on that was to end'),
];
