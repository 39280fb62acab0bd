import type { Random } from '../../../shared/values/random.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** The pause before each try but the first: three days and more, so that a weekend is survived. */
const pausesMs = [
  5 * second,
  5 * minute,
  30 * minute,
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
];
const jitter = 0.2;
const longestPauseMs = 24 * hour;

/**
 * How long to wait before the next try, in ms; undefined after the last one. The pause varies by a
 * fifth up or down, and is at least what the receiver asked for, up to a day.
 */
export function pauseAfter(triesSoFar: number, random: Random, retryAfterMs = 0): number | undefined {
  const pauseMs = pausesMs[triesSoFar - 1];
  if (pauseMs === undefined) return undefined;
  const varied = pauseMs * (1 - jitter + 2 * jitter * random());
  return Math.round(Math.max(varied, Math.min(retryAfterMs, longestPauseMs)));
}

/** The wait that a Retry-After header asks for, seconds or a date, in ms; 0 when it says nothing. */
export function readRetryAfter(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  if (/^\d{1,9}$/.test(header)) return Number(header) * second;
  const at = /GMT$/.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime());
}
