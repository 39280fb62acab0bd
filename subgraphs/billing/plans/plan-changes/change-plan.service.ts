import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { civilDay } from '../../../../shared/values/civil-day.js';
import { previewOutdated } from '../errors.js';
import { planEvents } from '../events.js';
import { type PlanState, runningPeriod } from '../plans/plan-state.rules.js';
import { insertChange, insertPeriod, storePlan } from '../plans/plans.store.js';
import { amountIn, recordPlan, termsOf } from '../plans/record-plan.service.js';
import { askForRenewal } from '../renewals/renew-plan.job.js';
import { readTierPrices } from '../tiers/tiers.reader.js';
import { type AskedChange, hashOf, quoteOf } from './asked-change.rules.js';
import { lockOwnPlan } from './lock-own-plan.service.js';
import type { PlanQuote } from './quote-change.rules.js';

/**
 * Changes the plan to another tier or cycle: upwards at once, downwards with the next period. PLAN-001, PLAN-002, PLAN-004;
 * PLAN-005 when a hash is named of a preview that said something else.
 */
export function changePlan(
  { database }: Kernel,
  actor: UserActor,
  { previewHash, ...asked }: AskedChange & { readonly previewHash?: string | null },
): Promise<PlanState> {
  return database.write(actor, async (unit) => {
    const prices = await readTierPrices(unit);
    const plan = await lockOwnPlan(unit, prices);
    const quote = quoteOf(plan, asked, prices, civilDay(unit.now(), plan.timezone));
    if (previewHash != null && previewHash !== hashOf(quote))
      throw new DomainError(previewOutdated, 'The change is another one by now; preview it again.');
    store(unit, plan, quote);
    return quote.after;
  });
}

function store(unit: UnitOfWork, before: PlanState, quote: PlanQuote): void {
  const { after, to, effectiveOn, netMinor } = quote;
  storePlan(unit, after);
  insertChange(unit, { ...quote, on: effectiveOn });
  if (after.periodIndex !== before.periodIndex) {
    insertPeriod(unit, after, runningPeriod(after));
    askForRenewal(unit, after);
  }
  const terms = { ...termsOf(to), effective_on: effectiveOn };
  if (quote.kind === 'downgrade')
    return recordPlan(unit, planEvents.changeScheduled, terms, { before, after });
  const due = { net: amountIn(to, netMinor), next_billing_date: after.nextBillingDate };
  recordPlan(unit, planEvents.tierChanged, { ...terms, ...due }, { before, after });
}
