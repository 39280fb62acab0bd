import { anchoredAt, type PlanChangeKind, type PlanState, runningPeriod } from '../plans/plan-state.rules.js';
import { periodOf } from '../plans/schedule.rules.js';
import type { TierPrice } from '../tiers/tier.rules.js';
import { netOf, type PlanLine, proratedLines, restCredited, wholePeriod } from '../plans/plan-line.rules.js';

/** What somebody changes a plan by. */
export type ChangeKind = Extract<PlanChangeKind, 'trial' | 'upgrade' | 'interval' | 'downgrade' | 'restart'>;

/** What a change of a plan does, and costs. */
export interface PlanQuote {
  readonly kind: ChangeKind;
  readonly from: TierPrice;
  readonly to: TierPrice;
  /** The day from which the new price counts. */
  readonly effectiveOn: string;
  readonly lines: readonly PlanLine[];
  /** The sum of the lines: what is due at once; below zero for a credit. */
  readonly netMinor: bigint;
  /** The plan after it. */
  readonly after: PlanState;
}

/**
 * What another price means for a plan that is renewed up to today. The plan has to be another than the price asked for,
 * and nothing of it due.
 */
export function quoteChange(plan: PlanState, to: TierPrice, today: string): PlanQuote {
  const kind = kindOf(plan, to);
  const lines = linesOf(kind, plan, to, today);
  const after = { ...afterOf(kind, plan, to, today), version: plan.version + 1 };
  const effectiveOn = kind === 'trial' || kind === 'downgrade' ? plan.nextBillingDate : today;
  return { kind, from: plan.price, to, effectiveOn, lines, netMinor: netOf(lines), after };
}

function kindOf({ status, price }: PlanState, to: TierPrice): ChangeKind {
  if (status === 'ended') return 'restart';
  if (status === 'trialing') return 'trial';
  if (to.rank < price.rank || (price.interval === 'year' && to.interval === 'month')) return 'downgrade';
  return price.interval === to.interval ? 'upgrade' : 'interval';
}

function linesOf(kind: ChangeKind, plan: PlanState, to: TierPrice, today: string): PlanLine[] {
  const begun = wholePeriod(to, periodOf(today, to.interval, 0));
  switch (kind) {
    case 'trial':
    case 'downgrade':
      return [];
    case 'upgrade':
      return proratedLines(plan.price, to, runningPeriod(plan), today);
    case 'interval':
      return [restCredited(plan.price, runningPeriod(plan), today), begun];
    case 'restart':
      return [begun];
  }
}

function afterOf(kind: ChangeKind, plan: PlanState, to: TierPrice, today: string): PlanState {
  const unchanged = { ...plan, pendingPrice: null, cancelsAtPeriodEnd: false };
  switch (kind) {
    case 'trial':
    case 'upgrade':
      return { ...unchanged, price: to };
    case 'downgrade':
      return { ...unchanged, pendingPrice: to };
    case 'interval':
      return anchoredAt(unchanged, to, today);
    case 'restart':
      return { ...anchoredAt(unchanged, to, today), status: 'active', trialEnd: null };
  }
}
