import { netOf, type PlanLine, wholePeriod } from '../plans/plan-line.rules.js';
import { anchoredAt, type PlanChangeKind, type PlanState, runningPeriod } from '../plans/plan-state.rules.js';
import type { Period } from '../plans/schedule.rules.js';
import type { TierPrice } from '../tiers/tier.rules.js';

/** What becomes of a plan at the end of a period or of the trial. */
export interface Renewal {
  readonly kind: Extract<PlanChangeKind, 'trial_end' | 'renewal' | 'ended'>;
  /** The boundary: the first day of the period that begins, or the first without a plan. */
  readonly on: string;
  readonly from: TierPrice;
  readonly to: TierPrice;
  /** The period that begins; null where the plan ends. */
  readonly period: Period | null;
  readonly lines: readonly PlanLine[];
  readonly netMinor: bigint;
  readonly after: PlanState;
}

/** Everything that fell due up to a day, in order: one for each period that began, until the plan ends. */
export function renewalsUpTo(plan: PlanState, today: string): Renewal[] {
  const renewals: Renewal[] = [];
  let state = plan;
  while (state.status !== 'ended' && state.nextBillingDate <= today) {
    const renewal = state.cancelsAtPeriodEnd ? ending(state) : renewed(state);
    renewals.push(renewal);
    state = renewal.after;
  }
  return renewals;
}

function ending(plan: PlanState): Renewal {
  const after: PlanState = { ...plan, status: 'ended', pendingPrice: null, cancelsAtPeriodEnd: false };
  return {
    ...{ kind: 'ended', on: plan.nextBillingDate, from: plan.price, to: plan.price },
    ...{ period: null, lines: [], netMinor: 0n, after: { ...after, version: plan.version + 1 } },
  };
}

function renewed(plan: PlanState): Renewal {
  const [on, to] = [plan.nextBillingDate, plan.pendingPrice ?? plan.price];
  const begun = to.interval === plan.price.interval ? nextPeriod(plan, to) : anchoredAt(plan, to, on);
  const period = runningPeriod(begun);
  const lines = [wholePeriod(to, period)];
  const status = plan.status === 'trialing' ? 'active' : plan.status;
  return {
    ...{ kind: plan.status === 'trialing' ? 'trial_end' : 'renewal', on, from: plan.price, to },
    ...{ period, lines, netMinor: netOf(lines) },
    after: { ...begun, status, pendingPrice: null, version: plan.version + 1 },
  };
}

function nextPeriod(plan: PlanState, price: TierPrice): PlanState {
  const next = { ...plan, price, periodIndex: plan.periodIndex + 1, periodStart: plan.nextBillingDate };
  return { ...next, nextBillingDate: runningPeriod(next).endsOn };
}
