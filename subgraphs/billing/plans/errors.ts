import { defineError, type ErrorDefinition } from '../../../shared/errors/error-definition.js';

export const samePlan = defineError('PLAN-001', {
  title: 'Already that plan',
  httpStatus: 409,
  cause: 'The plan of the business has that tier and cycle.',
  reasons: ['The change was made before.', 'A scheduled change is to be taken back.'],
  cures: ['Read the plan.', 'Take a scheduled change back with `cancelPlanChange`.'],
  example: 'The plan is Growth, billed monthly, already.',
});

export const planChangeScheduled = defineError('PLAN-002', {
  title: 'A change is scheduled',
  httpStatus: 409,
  cause: 'What is scheduled for the end of the period stands in the way; the message says what it is.',
  reasons: ['The plan is to end.', 'The change is scheduled already.', 'There is nothing to take back.'],
  cures: ['Resume a plan that is to end before it is changed.', 'Read the plan, and decide anew.'],
  example: 'The plan ends on 2026-05-01; resume it first.',
});

export const notOnOffer = defineError('PLAN-004', {
  title: 'Not on offer',
  httpStatus: 422,
  cause: 'The tier has no price today in the currency of the plan for that cycle.',
  reasons: ['The code of the tier is misspelt.', 'The tier is no longer sold.'],
  cures: ['Read `tiers`, and choose one of them.'],
  example: 'There is no tier platinum on offer in USD, billed monthly.',
});

export const previewOutdated = defineError('PLAN-005', {
  title: 'The preview is outdated',
  httpStatus: 409,
  cause: 'The change would not do what its preview said.',
  reasons: ['A day has passed since.', 'The plan was changed meanwhile.'],
  cures: ['Preview the change again, and name the hash of that.'],
  example: 'The change costs something else by now; preview it again.',
});

/** Codes of plans. */
export const planErrors: ErrorDefinition[] = [samePlan, planChangeScheduled, notOnOffer, previewOutdated];
