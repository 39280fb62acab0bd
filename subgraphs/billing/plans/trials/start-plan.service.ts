import { type BusinessProfile, readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { civilDay } from '../../../../shared/values/civil-day.js';
import { planEvents } from '../events.js';
import { askForRenewal } from '../renewals/renew-plan.job.js';
import { announceTrialEnd } from './announce-trial-end.job.js';
import { currencyOfPlan, priceOn } from '../tiers/offer.rules.js';
import { readTierPrices } from '../tiers/tiers.reader.js';
import { trialOf } from '../plans/plan-state.rules.js';
import { insertPlan } from '../plans/plans.store.js';
import { recordPlan, termsOf } from '../plans/record-plan.service.js';
import { daysAfter } from '../plans/schedule.rules.js';

/** What a business begins with, and for how many days it pays nothing. */
const firstTier = { tier: 'entrepreneur', interval: 'month' } as const;
const trialDays = 14;

/** Gives the business its first plan, as `startPlanOf` does, in its own currency and time zone. */
export async function startPlan(unit: UnitOfWork): Promise<void> {
  await startPlanOf(unit, await readBusinessProfile(unit));
}

/** Gives a business its first plan, a trial, unless it has one; of two at once one does. Publishes plan.started. */
export async function startPlanOf(
  unit: UnitOfWork,
  { currency: own, timezone }: Pick<BusinessProfile, 'currency' | 'timezone'>,
): Promise<void> {
  const prices = await readTierPrices(unit);
  const startsOn = civilDay(unit.now(), timezone);
  const currency = currencyOfPlan(prices, own);
  const price = priceOn(prices, { ...firstTier, currency }, startsOn);
  if (!price) throw new Error(`There is no price to begin with in ${currency}.`);
  const trialEnd = daysAfter(startsOn, trialDays);
  const plan = trialOf(price, { startsOn, endsOn: trialEnd, timezone });
  if (!(await insertPlan(unit, plan))) return;
  const days = { trial_end: trialEnd, next_billing_date: trialEnd };
  recordPlan(unit, planEvents.started, { ...termsOf(price), ...days }, { before: null, after: plan });
  askForRenewal(unit, plan);
  announceTrialEnd(unit, plan);
}
