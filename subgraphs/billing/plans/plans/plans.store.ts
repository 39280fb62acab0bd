import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { TierPrice } from '../tiers/tier.rules.js';
import type { PlanLine } from './plan-line.rules.js';
import type { PlanChangeKind, PlanState } from './plan-state.rules.js';
import { planColumns, planOf, type PlanRow } from './plans.reader.js';
import type { Period } from './schedule.rules.js';

const lock = `select ${planColumns} from billing.plans where business_id = ? for update`;

/** The plan of the transaction's business, which nobody changes until it ends. Undefined for a business without one yet. */
export async function lockPlan(
  unit: UnitOfWork,
  prices: readonly TierPrice[],
): Promise<PlanState | undefined> {
  const [row] = await unit.execute<PlanRow>(lock, [unit.actor.businessId]);
  return row && planOf(row, prices);
}

const insert = `insert into billing.plans (business_id, tier_price_id, status, anchor_date, anchor_index, timezone,
    trial_end, period_index, period_start, next_billing_date, version, created_at, updated_at)
  values (?, ?, ?, ?::date, ?, ?, ?::date, ?, ?::date, ?::date, ?, ?::timestamptz, ?::timestamptz)
  on conflict (business_id) do nothing returning business_id`;

/** Gives the business a plan; false when it has one. */
export async function insertPlan(unit: UnitOfWork, plan: PlanState): Promise<boolean> {
  const rows = await unit.execute(insert, [
    ...[unit.actor.businessId, plan.price.id, plan.status, plan.anchorDate, plan.anchorIndex, plan.timezone],
    ...[plan.trialEnd, plan.periodIndex, plan.periodStart, plan.nextBillingDate, plan.version],
    ...[unit.now(), unit.now()],
  ]);
  return rows.length === 1;
}

const update = `update billing.plans set tier_price_id = ?, status = ?, anchor_date = ?::date, anchor_index = ?,
    trial_end = ?::date, period_index = ?, period_start = ?::date, next_billing_date = ?::date, pending_price_id = ?,
    cancels_at_period_end = ?, version = ?, updated_at = ?::timestamptz
  where business_id = ?`;

/** Stores a plan that the transaction has locked. */
export function storePlan(unit: UnitOfWork, plan: PlanState): void {
  unit.send(update, [
    ...[plan.price.id, plan.status, plan.anchorDate, plan.anchorIndex, plan.trialEnd, plan.periodIndex],
    ...[plan.periodStart, plan.nextBillingDate, plan.pendingPrice?.id ?? null, plan.cancelsAtPeriodEnd],
    ...[plan.version, unit.now(), unit.actor.businessId],
  ]);
}

const addPeriod = `insert into billing.plan_periods (business_id, period_index, tier_price_id, starts_on, ends_on)
  values (?, ?, ?, ?::date, ?::date)`;

/** Adds the period that the plan is in. */
export function insertPeriod(unit: UnitOfWork, { periodIndex, price }: PlanState, period: Period): void {
  const { startsOn, endsOn } = period;
  unit.send(addPeriod, [unit.actor.businessId, periodIndex, price.id, startsOn, endsOn]);
}

const addChange = `insert into billing.plan_changes (business_id, id, kind, from_price_id, to_price_id, changed_on, lines,
    net_minor, created_by, created_at)
  values (?, ?, ?, ?, ?, ?::date, ?::jsonb, ?, ?, ?::timestamptz)`;

/** What a change was, and cost. */
export interface ChangeMade {
  readonly kind: PlanChangeKind;
  readonly from: TierPrice;
  readonly to: TierPrice;
  readonly on: string;
  readonly lines: readonly PlanLine[];
  readonly netMinor: bigint;
}

/** Keeps what a change was, and what it cost, as it was computed. */
export function insertChange(unit: UnitOfWork, change: ChangeMade): void {
  const { businessId, userId } = unit.actor;
  unit.send(addChange, [
    ...[businessId, unit.newId(), change.kind, change.from.id, change.to.id, change.on],
    ...[JSON.stringify(change.lines.map(storedLine)), change.netMinor, userId, unit.now()],
  ]);
}

function storedLine(line: PlanLine) {
  return {
    ...{ kind: line.kind, tier: line.tier, interval: line.interval, price_id: line.priceId },
    ...{ from: line.from, to: line.to, days: line.days, whole_days: line.wholeDays },
    amount_minor: String(line.amountMinor),
  };
}
