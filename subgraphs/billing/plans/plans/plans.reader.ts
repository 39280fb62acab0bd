import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { findTierPrices } from '../tiers/tiers.reader.js';
import type { TierPrice } from '../tiers/tier.rules.js';
import type { PlanState } from './plan-state.rules.js';

export const planColumns = `tier_price_id as "priceId", status, anchor_date::text as "anchorDate",
  anchor_index as "anchorIndex", timezone, trial_end::text as "trialEnd", period_index as "periodIndex",
  period_start::text as "periodStart", next_billing_date::text as "nextBillingDate", pending_price_id as "pendingPriceId",
  cancels_at_period_end as "cancelsAtPeriodEnd", version`;

export interface PlanRow extends Omit<PlanState, 'price' | 'pendingPrice'> {
  readonly priceId: string;
  readonly pendingPriceId: string | null;
}

const select = `select ${planColumns} from billing.plans where business_id = $1`;

/** The plan of a business. NOT-FOUND-001 for one that has none yet: it is given one a moment after it signs up. */
export async function findPlan(kernel: Pick<Kernel, 'database'>, businessId: string): Promise<PlanState> {
  const [[row], prices] = await Promise.all([
    kernel.database.rows<PlanRow>(businessId, select, [businessId]),
    findTierPrices(kernel),
  ]);
  if (!row) throw recordNotFound('plan of the business', businessId);
  return planOf(row, prices);
}

/** The row with its prices. */
export function planOf(
  { priceId, pendingPriceId, ...row }: PlanRow,
  prices: readonly TierPrice[],
): PlanState {
  const priceBy = (id: string) => prices.find((price) => price.id === id)!;
  const pendingPrice = pendingPriceId === null ? null : priceBy(pendingPriceId);
  return { ...row, price: priceBy(priceId), pendingPrice };
}
