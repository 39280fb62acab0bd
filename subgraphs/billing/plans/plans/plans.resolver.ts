import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { afterDescription, eventDirective } from '../../../../shared/records/event-stream.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { planEvents } from '../events.js';
import { Plan, PlanEvent } from './plan.type.js';
import { findPlan } from './plans.reader.js';
import { presentPlan } from './present-plan.rules.js';

export const planResolvers = [
  resolverClass(Plan, [
    {
      kind: 'query',
      name: 'plan',
      type: () => Plan,
      description: 'The plan of the business.',
      resolve: ({ kernel, context }: GraphCall<never, never>) =>
        findPresented(kernel, principalOf(context).businessId),
    },
    {
      kind: 'subscription',
      name: 'planChanged',
      type: () => PlanEvent,
      description: 'What becomes of the plan of the business.',
      directive: eventDirective(Object.values(planEvents)),
      args: [{ name: 'after', type: () => String, isNullable: true, description: afterDescription }],
      resolve: ({ root }: GraphCall<never, never>) => root,
    },
  ]),
  resolverClass(PlanEvent, [
    {
      kind: 'field',
      name: 'plan',
      type: () => Plan,
      description: 'The plan as it is now.',
      resolve: ({ kernel, context }: GraphCall<never, never>) =>
        findPresented(kernel, principalOf(context).businessId),
    },
  ]),
];

async function findPresented(kernel: Kernel, businessId: string) {
  return presentPlan(businessId, await findPlan(kernel, businessId));
}
