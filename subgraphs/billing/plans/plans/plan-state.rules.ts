import type { TierPrice } from '../tiers/tier.rules.js';
import { type Period, periodOf } from './schedule.rules.js';

/** How a plan stands. */
export type PlanStatus = 'trialing' | 'active' | 'ended';

/**
 * What a change was. By somebody: another price after the trial, at once for the rest of the period (`upgrade`) or with a
 * period that begins that day (`interval`), with the next period (`downgrade`), or of a plan that had ended (`restart`). By
 * the day: the end of the trial, the beginning of a period, the end of the plan.
 */
export type PlanChangeKind =
  'trial' | 'upgrade' | 'interval' | 'downgrade' | 'restart' | 'trial_end' | 'renewal' | 'ended';

/** The plan of a business, as its row has it. Days are of the calendar in its time zone. */
export interface PlanState {
  readonly status: PlanStatus;
  readonly price: TierPrice;
  /** The day that periods are counted from. */
  readonly anchorDate: string;
  /** The number of the period that begins on the anchor. */
  readonly anchorIndex: number;
  /** IANA time zone, as it was when the plan began. */
  readonly timezone: string;
  /** The first day that is paid for; null for a plan without a trial. */
  readonly trialEnd: string | null;
  /** The number of the running period; -1 in a trial. */
  readonly periodIndex: number;
  readonly periodStart: string;
  /** The first day after the running period, or after the trial. */
  readonly nextBillingDate: string;
  /** What the plan costs from the next period on; null for no change. */
  readonly pendingPrice: TierPrice | null;
  readonly cancelsAtPeriodEnd: boolean;
  readonly version: number;
}

/** The running period as it was anchored, whatever part of it was billed. */
export function runningPeriod(plan: PlanState): Period {
  return periodOf(plan.anchorDate, plan.price.interval, plan.periodIndex - plan.anchorIndex);
}

/** A plan that begins with a trial of some days; `endsOn` is the first day that is paid for, and the anchor. */
export function trialOf(
  price: TierPrice,
  { startsOn, endsOn, timezone }: Period & { readonly timezone: string },
): PlanState {
  return {
    ...{ status: 'trialing', price, timezone, trialEnd: endsOn },
    ...{
      anchorDate: endsOn,
      anchorIndex: 0,
      periodIndex: -1,
      periodStart: startsOn,
      nextBillingDate: endsOn,
    },
    ...{ pendingPrice: null, cancelsAtPeriodEnd: false, version: 1 },
  };
}

/** The plan in a period that begins now, with the day as its new anchor. */
export function anchoredAt(plan: PlanState, price: TierPrice, day: string): PlanState {
  const periodIndex = plan.periodIndex + 1;
  return {
    ...plan,
    ...{ price, anchorDate: day, anchorIndex: periodIndex, periodIndex, periodStart: day },
    nextBillingDate: periodOf(day, price.interval, 0).endsOn,
  };
}
