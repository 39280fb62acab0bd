import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { civilDay } from '../../../../shared/values/civil-day.js';
import { findPlan } from '../plans/plans.reader.js';
import { renewalsUpTo } from '../renewals/renewals.rules.js';
import { findTierPrices } from '../tiers/tiers.reader.js';
import { type AskedChange, quoteOf } from './asked-change.rules.js';
import type { PlanQuote } from './quote-change.rules.js';

/** What a change would do and cost today; nothing is written. PLAN-001, PLAN-002, PLAN-004. */
export async function previewPlan(
  kernel: Kernel,
  businessId: string,
  asked: AskedChange,
): Promise<PlanQuote> {
  const [stored, prices] = await Promise.all([findPlan(kernel, businessId), findTierPrices(kernel)]);
  const today = civilDay(kernel.clock.now(), stored.timezone);
  const plan = renewalsUpTo(stored, today).at(-1)?.after ?? stored;
  return quoteOf(plan, asked, prices, today);
}
