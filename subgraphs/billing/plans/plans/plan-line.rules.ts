import { rational, roundOnce } from '../../../../shared/values/rational.js';
import { daysBetween, type Period } from './schedule.rules.js';
import type { TierPrice } from '../tiers/tier.rules.js';

/** A line of what a change of a plan or a period of it costs. */
export interface PlanLine {
  /** Back for what is left of a price, or due for a price. */
  readonly kind: 'credit' | 'charge';
  readonly tier: string;
  readonly tierName: string;
  readonly interval: TierPrice['interval'];
  readonly priceId: string;
  /** The days that it is for, the second one not among them. */
  readonly from: string;
  readonly to: string;
  /** Of a whole period, how many days it is for. */
  readonly days: number;
  readonly wholeDays: number;
  /** Below zero for a credit. */
  readonly amountMinor: bigint;
}

/** What is left of a period from a day on, back for the one price, and due for the other. */
export function proratedLines(from: TierPrice, to: TierPrice, period: Period, day: string): PlanLine[] {
  return [restCredited(from, period, day), restOf('charge', to, period, day)];
}

/** What is left of a period from a day on, back. */
export function restCredited(price: TierPrice, period: Period, day: string): PlanLine {
  return restOf('credit', price, period, day);
}

/** A whole period. */
export function wholePeriod(price: TierPrice, period: Period): PlanLine {
  return restOf('charge', price, period, period.startsOn);
}

export function netOf(lines: readonly PlanLine[]): bigint {
  return lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}

function restOf(kind: PlanLine['kind'], price: TierPrice, period: Period, day: string): PlanLine {
  const [days, wholeDays] = [daysBetween(day, period.endsOn), daysBetween(period.startsOn, period.endsOn)];
  const share = roundOnce(rational(price.amountMinor * BigInt(days), BigInt(wholeDays)));
  return {
    ...{ kind, tier: price.tier, tierName: price.tierName, interval: price.interval, priceId: price.id },
    ...{ from: day, to: period.endsOn, days, wholeDays, amountMinor: kind === 'credit' ? -share : share },
  };
}
