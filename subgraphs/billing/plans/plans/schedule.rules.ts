import { Temporal } from 'temporal-polyfill';
import type { PlanInterval } from '../tiers/tier.rules.js';

const monthsOf: Readonly<Record<PlanInterval, number>> = { month: 1, year: 12 };

/** A period of a plan, half-open: days of the calendar in the plan's time zone. */
export interface Period {
  readonly startsOn: string;
  /** The first day after it. */
  readonly endsOn: string;
}

/**
 * The first day of a period, counted from the anchor, which begins the one with the number 0: its day of the month, or
 * the last day of a shorter month. Never counted from the period before, so that the 31st comes back after February.
 */
export function startOfPeriod(anchor: string, interval: PlanInterval, number: number): string {
  return monthsAfter(anchor, monthsOf[interval] * number);
}

/** The period with this number. */
export function periodOf(anchor: string, interval: PlanInterval, number: number): Period {
  return {
    startsOn: startOfPeriod(anchor, interval, number),
    endsOn: startOfPeriod(anchor, interval, number + 1),
  };
}

/** The same day some months later, or the last day of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days lie between two, the first one counted. */
export function daysBetween(first: string, second: string): number {
  return Temporal.PlainDate.from(first).until(second, { largestUnit: 'days' }).days;
}
