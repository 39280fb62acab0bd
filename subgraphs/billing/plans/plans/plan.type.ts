import { Int } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { choices } from '../../../../shared/records/choices.js';
import { EventNode } from '../../../../shared/records/event-node.type.js';
import { type GraphField, objectClass } from '../../../../shared/records/graph-classes.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { CalendarDate, Id } from '../../../../shared/records/scalars.js';
import { billingCycleType } from '../tiers/tier.type.js';
import type { PlanStatus } from './plan-state.rules.js';

const planStatusType = choiceType(
  choices<PlanStatus>('PlanStatus', 'How a plan stands.', {
    trialing: 'Nothing is paid yet.',
    active: 'It is paid for.',
    ended: 'It was cancelled, and its last period is over. Another one can begin.',
  }),
);

const terms: readonly GraphField[] = [
  { name: 'tier', type: () => String, description: 'The code of the tier, such as `growth`.' },
  { name: 'tierName', type: () => String, description: 'The name of the tier.' },
  { name: 'price', type: () => MoneyType, description: 'What a whole period costs.' },
  { name: 'billingCycle', type: () => billingCycleType, description: 'How long a period is.' },
];

const PendingPlanChange = objectClass('PendingPlanChange', 'What a plan will be with its next period.', [
  ...terms,
  { name: 'effectiveOn', type: () => CalendarDate, description: 'The first day of that period.' },
]);

export const Plan = objectClass(
  'Plan',
  'The plan of a business: what it has of the platform, and what it pays for that. Days are of the calendar in `timezone`.',
  [
    { name: 'id', type: () => Id, description: 'The business: it has one plan.' },
    { name: 'businessId', type: () => Id, description: 'The business.' },
    { name: 'status', type: () => planStatusType, description: 'How it stands.' },
    ...terms,
    { name: 'timezone', type: () => String, description: 'IANA time zone, as it was when the plan began.' },
    {
      name: 'trialEnd',
      type: () => CalendarDate,
      isNullable: true,
      description: 'The first day after the trial; null for a plan that had none.',
    },
    {
      name: 'periodStart',
      type: () => CalendarDate,
      description: 'The first day of the running period, or of the trial.',
    },
    {
      name: 'nextBillingDate',
      type: () => CalendarDate,
      isNullable: true,
      description:
        'The first day of the next period; null when there is none, since the plan ends or has ended.',
    },
    {
      name: 'endsOn',
      type: () => CalendarDate,
      isNullable: true,
      description: 'The first day without the plan; null while it goes on.',
    },
    {
      name: 'pendingChange',
      type: () => PendingPlanChange,
      isNullable: true,
      description: 'What it will be with its next period; null when it stays as it is.',
    },
    { name: 'version', type: () => Int, description: 'Raised by each change.' },
  ],
);

export const PlanPayload = objectClass('PlanPayload', 'The plan as it is now.', [
  { name: 'plan', type: () => Plan, description: 'The plan.' },
]);

export const PlanEvent = objectClass('PlanEvent', 'Something became of the plan.', [], {
  key: 'id',
  parent: EventNode,
});
