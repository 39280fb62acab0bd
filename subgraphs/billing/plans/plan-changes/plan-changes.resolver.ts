import type { Kernel } from '../../../../shared/kernel/kernel.js';
import {
  type GraphCall,
  type GraphOperation,
  resolverClass,
} from '../../../../shared/records/graph-operations.js';
import { movesMoney } from '../../../../shared/records/moves-money.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import type { PlanState } from '../plans/plan-state.rules.js';
import { Plan, PlanPayload } from '../plans/plan.type.js';
import { presentPlan } from '../plans/present-plan.rules.js';
import { cycleOf } from '../tiers/tier.rules.js';
import { type AskedChange, hashOf } from './asked-change.rules.js';
import { changePlan } from './change-plan.service.js';
import { cancelPlan, cancelPlanChange, resumePlan } from './end-plan.service.js';
import {
  CancelPlanChangeInput,
  CancelPlanInput,
  type ChangePlan,
  ChangePlanInput,
  type EndPlan,
  PlanPreview,
  PlanPreviewInput,
  ResumePlanInput,
} from './plan-change.type.js';
import { previewPlan } from './preview-plan.service.js';
import type { PlanQuote } from './quote-change.rules.js';

const input = (type: () => unknown, description: string) => [{ name: 'input', type, description }];

type End = (kernel: Kernel, actor: UserActor, version: EndPlan) => Promise<PlanState>;

export const planChangeResolvers = [
  resolverClass(PlanPreview, [
    {
      kind: 'query',
      name: 'planPreview',
      type: () => PlanPreview,
      description:
        'What a change of the plan would do and cost today; nothing is written. PLAN-001, PLAN-002, PLAN-004.',
      args: input(() => PlanPreviewInput, 'What the plan might be.'),
      resolve: async ({ kernel, context, args }: GraphCall<never, { input: AskedChange }>) =>
        presentPreview(await previewPlan(kernel, principalOf(context).businessId, args.input)),
    },
  ]),
  resolverClass(Plan, [
    {
      kind: 'mutation',
      name: 'changePlan',
      type: () => PlanPayload,
      directive: movesMoney,
      description:
        'Changes the plan to another tier or cycle: a higher tier or a year in place of months at once, the rest with the next period. PLAN-001, PLAN-002, PLAN-004, PLAN-005. Publishes plan.tier_changed or plan.change_scheduled.',
      args: input(() => ChangePlanInput, 'What the plan is to be.'),
      resolve: async ({ kernel, context, args }: GraphCall<never, { input: ChangePlan }>) => {
        const actor = actorOf(context);
        return { plan: presentPlan(actor.businessId, await changePlan(kernel, actor, args.input)) };
      },
    },
    ending('cancelPlanChange', cancelPlanChange, () => CancelPlanChangeInput, [
      'Takes the change of the next period back: the plan stays as it is. PLAN-002 when none is scheduled.',
      'plan.change_cancelled',
    ]),
    ending('cancelPlan', cancelPlan, () => CancelPlanInput, [
      'Ends the plan with its period, or with its trial; until then it can be resumed. PLAN-002 when it is to end already.',
      'plan.cancelled',
    ]),
    ending('resumePlan', resumePlan, () => ResumePlanInput, [
      'Lets a plan go on that was to end. PLAN-002 for any other.',
      'plan.resumed',
    ]),
  ]),
];

function ending(
  name: string,
  end: End,
  type: () => unknown,
  [what, event]: readonly [what: string, event: string],
): GraphOperation {
  return {
    ...{ kind: 'mutation', name, type: () => PlanPayload },
    description: `${what} STALE-001. Publishes ${event}.`,
    args: input(type, 'The version that it is based on.'),
    resolve: async ({ kernel, context, args }: GraphCall<never, { input: EndPlan }>) => {
      const actor = actorOf(context);
      return { plan: presentPlan(actor.businessId, await end(kernel, actor, args.input)) };
    },
  };
}

function presentPreview(quote: PlanQuote) {
  const { currency } = quote.to;
  return {
    ...{ kind: quote.kind, effectiveOn: quote.effectiveOn, nextBillingDate: quote.after.nextBillingDate },
    lines: quote.lines.map(({ interval, amountMinor, ...line }) => ({
      ...line,
      ...{ billingCycle: cycleOf({ interval }), amount: presentMoney({ currency, amountMinor }) },
    })),
    net: presentMoney({ currency, amountMinor: quote.netMinor }),
    hash: hashOf(quote),
  };
}
