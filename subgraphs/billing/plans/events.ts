import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { planView } from '../permissions.js';

const price = z.object({ amount_minor: z.string(), currency: z.string() });
const terms = { tier: z.string(), billing_cycle: z.enum(['monthly', 'yearly']), price };
const seen = { version: 1, permission: planView } as const;

/** What becomes of the plan of a business. */
export const planEvents = {
  started: defineEvent('plan.started', {
    ...seen,
    payload: z.object({ ...terms, trial_end: z.iso.date(), next_billing_date: z.iso.date() }),
    description:
      'The business has a plan, in a trial until the day `trial_end`, which is the first one paid for.',
  }),
  trialEnding: defineEvent('plan.trial_ending', {
    ...seen,
    payload: z.object({ ...terms, trial_end: z.iso.date() }),
    description: 'The trial ends in three days.',
  }),
  tierChanged: defineEvent('plan.tier_changed', {
    ...seen,
    payload: z.object({ ...terms, effective_on: z.iso.date(), net: price, next_billing_date: z.iso.date() }),
    description:
      'The plan has another price: of another tier, or for another cycle. `net` is due at once; below zero it is a credit.',
  }),
  changeScheduled: defineEvent('plan.change_scheduled', {
    ...seen,
    payload: z.object({ ...terms, effective_on: z.iso.date() }),
    description: 'The plan will have another price with its next period.',
  }),
  changeCancelled: defineEvent('plan.change_cancelled', {
    ...seen,
    payload: z.object({ ...terms, next_billing_date: z.iso.date() }),
    description: 'The change of the next period was taken back; the plan stays as it is.',
  }),
  cancelled: defineEvent('plan.cancelled', {
    ...seen,
    payload: z.object({ ends_on: z.iso.date() }),
    description: 'The plan will end with its period; `ends_on` is the first day without it.',
  }),
  resumed: defineEvent('plan.resumed', {
    ...seen,
    payload: z.object({ ...terms, next_billing_date: z.iso.date() }),
    description: 'The plan that was to end goes on.',
  }),
  renewed: defineEvent('plan.renewed', {
    ...seen,
    payload: z.object({ ...terms, starts_on: z.iso.date(), next_billing_date: z.iso.date() }),
    description: 'A period of the plan began; the price of it is due.',
  }),
  ended: defineEvent('plan.ended', {
    ...seen,
    payload: z.object({ ended_on: z.iso.date() }),
    description: 'The plan ended, as it was cancelled.',
  }),
} as const;
