import { own, type RootField } from './outcomes.js';

const input = (name: string) => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { plan { id businessId } } }`;

const stale = 'STALE-001 412';

/** Refused for its version, however often it is asked. */
const ofOtherVersion = (name: string): RootField => ({
  operation: input(name),
  variables: () => ({ input: { version: 999_999 } }),
  ...{ nobody: 'AUTH-004 401', unpermitted: 'AUTH-004 403', stranger: stale, permitted: stale },
});

/** The plan of the business. */
export const planFields: Readonly<Record<string, RootField>> = {
  'Query.plan': { operation: '{ plan { id businessId tier } }', ...own },
  'Query.tiers': { operation: '{ tiers { code prices { id } } }', ...own },
  'Query.planPreview': {
    operation: 'query ($input: PlanPreviewInput!) { planPreview(input: $input) { kind hash } }',
    variables: () => ({ input: { tier: 'growth', billingCycle: 'MONTHLY' } }),
    ...own,
  },
  'Subscription.planChanged': { operation: 'subscription { planChanged { id plan { id } } }', ...own },
  'Mutation.changePlan': {
    operation: input('changePlan'),
    variables: () => ({ input: { tier: 'growth', billingCycle: 'MONTHLY' } }),
    ...own,
  },
  'Mutation.cancelPlanChange': ofOtherVersion('cancelPlanChange'),
  'Mutation.cancelPlan': ofOtherVersion('cancelPlan'),
  'Mutation.resumePlan': ofOtherVersion('resumePlan'),
};
