import { Length, Matches } from 'class-validator';
import { Int } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { choices } from '../../../../shared/records/choices.js';
import { type GraphClass, inputClass, objectClass } from '../../../../shared/records/graph-classes.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { CalendarDate } from '../../../../shared/records/scalars.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';
import type { PlanLine } from '../plans/plan-line.rules.js';
import { billingCycleType } from '../tiers/tier.type.js';
import type { AskedChange } from './asked-change.rules.js';
import type { ChangeKind } from './quote-change.rules.js';

const asked = [
  {
    name: 'tier',
    type: () => String,
    description: 'The code of the tier, such as `growth`.',
    checks: [Length(1, 30)],
  },
  { name: 'billingCycle', type: () => billingCycleType, description: 'How often it is to be billed.' },
];

export const PlanPreviewInput = inputClass(
  'PlanPreviewInput',
  'What the plan might be.',
  asked,
) as GraphClass<AskedChange>;

/** What `changePlan` takes. */
export type ChangePlan = AskedChange & { readonly previewHash?: string | null };

export const ChangePlanInput = inputClass('ChangePlanInput', 'What the plan is to be.', [
  ...asked,
  {
    name: 'previewHash',
    type: () => String,
    isNullable: true,
    description: 'The `hash` of a preview: PLAN-005 when the change would not be exactly that.',
    checks: [Matches(/^[0-9a-f]{64}$/, { message: 'previewHash is 64 hexadecimal digits' })],
  },
]) as GraphClass<ChangePlan>;

export interface EndPlan {
  readonly version?: number | null;
}

const versioned = (name: string, description: string) =>
  inputClass(name, description, [], VersionedInput) as GraphClass<EndPlan>;

export const CancelPlanChangeInput = versioned(
  'CancelPlanChangeInput',
  'Which plan it is about: the own one.',
);
export const CancelPlanInput = versioned('CancelPlanInput', 'Which plan ends: the own one.');
export const ResumePlanInput = versioned('ResumePlanInput', 'Which plan goes on: the own one.');

const changeKindType = choiceType(
  choices<ChangeKind>('PlanChangeKind', 'What a change of a plan is.', {
    trial: 'Another price after the trial. Nothing is due now.',
    upgrade: 'At once, for the rest of the period.',
    interval: 'At once, with a period that begins today.',
    downgrade: 'With the next period. Nothing is due now.',
    restart: 'A plan that had ended begins anew today.',
  }),
);

const lineKindType = choiceType(
  choices<PlanLine['kind']>('PlanLineKind', 'Whether a line is back or due.', {
    credit: 'Back, for what is left of the price that was in force.',
    charge: 'Due, for the days that are named.',
  }),
);

const PlanLineType = objectClass('PlanLine', 'A line of what a change of a plan costs.', [
  { name: 'kind', type: () => lineKindType, description: 'Whether it is back or due.' },
  { name: 'tier', type: () => String, description: 'The code of the tier that it is for.' },
  { name: 'tierName', type: () => String, description: 'The name of the tier.' },
  { name: 'billingCycle', type: () => billingCycleType, description: 'Of which price it is.' },
  { name: 'from', type: () => CalendarDate, description: 'The first day that it is for.' },
  { name: 'to', type: () => CalendarDate, description: 'The first day after.' },
  { name: 'days', type: () => Int, description: 'How many days it is for.' },
  { name: 'wholeDays', type: () => Int, description: 'How many days the whole period has.' },
  {
    name: 'amount',
    type: () => MoneyType,
    description:
      'The price times `days` over `wholeDays`, rounded half away from zero; below zero for a credit.',
  },
]);

export const PlanPreview = objectClass('PlanPreview', 'What a change of the plan would do and cost today.', [
  { name: 'kind', type: () => changeKindType, description: 'What the change is.' },
  { name: 'effectiveOn', type: () => CalendarDate, description: 'The day from which the new price counts.' },
  {
    name: 'lines',
    type: () => [PlanLineType],
    description: 'What is due and back at once; none for a change to come.',
  },
  { name: 'net', type: () => MoneyType, description: 'The sum of the lines; below zero for a credit.' },
  {
    name: 'nextBillingDate',
    type: () => CalendarDate,
    description: 'The first day of the next period after it.',
  },
  {
    name: 'hash',
    type: () => String,
    description: 'Stands for all of it: `changePlan` with it does exactly that, or answers PLAN-005.',
  },
]);
