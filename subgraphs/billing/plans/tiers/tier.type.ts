import { Int } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { choices } from '../../../../shared/records/choices.js';
import { objectClass } from '../../../../shared/records/graph-classes.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { CalendarDate, Id } from '../../../../shared/records/scalars.js';
import type { BillingCycle } from './tier.rules.js';

export const billingCycleType = choiceType(
  choices<BillingCycle>('BillingCycle', 'How often a plan is billed.', {
    monthly: 'Each month.',
    yearly: 'Each year.',
  }),
);

const TierPriceType = objectClass('TierPrice', 'What a tier costs.', [
  {
    name: 'id',
    type: () => Id,
    description: 'The price. A price is never changed: another one has an id of its own.',
  },
  { name: 'billingCycle', type: () => billingCycleType, description: 'How often it is due.' },
  { name: 'price', type: () => MoneyType, description: 'For the whole of a month or a year.' },
  {
    name: 'availableUntil',
    type: () => CalendarDate,
    isNullable: true,
    description: 'The first day on which it is not on offer; null for no end.',
  },
]);

export const Tier = objectClass('Tier', 'What a business can have of the platform.', [
  { name: 'code', type: () => String, description: 'Its code, such as `growth`: what `changePlan` takes.' },
  { name: 'name', type: () => String, description: 'Its name.' },
  {
    name: 'rank',
    type: () => Int,
    description: 'Its place among the tiers, from 0: those of a higher rank include more.',
  },
  {
    name: 'prices',
    type: () => [TierPriceType],
    description: 'What it costs today, in the currency that the business pays its plan in.',
  },
]);
