import { exponentOfCurrency } from '../../../shared/values/currency.js';
import type { Money } from '../../../shared/values/money.js';
import {
  over,
  parseRational,
  type Rational,
  rational,
  roundOnce,
  times,
} from '../../../shared/values/rational.js';

/** A rate as it was published: one unit of `from` is `rate` of `to`. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  /** A decimal above zero, such as `1.0842`. */
  readonly rate: string;
  /** The day of its publication. */
  readonly on: string;
}

/** How old the rate of a day may be. */
export const oldestRateDays = 10;

/** The amount in minor units of `to`, before it is rounded. Throws when the rate is of other currencies. */
export function exactConversion(
  { amountMinor, currency }: Money,
  to: string,
  rate: ExchangeRate | null,
): Rational {
  const exact = rational(amountMinor);
  if (currency === to) return exact;
  const [factor, isDirect] = factorOf(rate, currency, to);
  const scale = exponentOfCurrency(to) - exponentOfCurrency(currency);
  const power = rational(10n ** BigInt(Math.abs(scale)));
  const scaled = scale < 0 ? over(exact, power) : times(exact, power);
  return isDirect ? times(scaled, factor) : over(scaled, factor);
}

/** The amount in minor units of `to`, rounded once. Amounts of that currency need no rate. */
export function convert(amount: Money, to: string, rate: ExchangeRate | null): bigint {
  return roundOnce(exactConversion(amount, to, rate));
}

/**
 * The rate of a day between two currencies, published either way: the newest on or before it and at most ten days old,
 * of two on one day the one that says what is asked. Undefined when there is none: FX-001.
 */
export function rateOn(
  rates: readonly ExchangeRate[],
  from: string,
  to: string,
  day: string,
): ExchangeRate | undefined {
  const oldest = new Date(Date.parse(day) - oldestRateDays * 86_400_000).toISOString().slice(0, day.length);
  const isDirect = (rate: ExchangeRate) => rate.from === from && rate.to === to;
  return rates
    .filter((rate) => isDirect(rate) || (rate.from === to && rate.to === from))
    .filter(({ on }) => on <= day && on >= oldest)
    .sort((one, other) =>
      one.on === other.on ? Number(isDirect(other)) - Number(isDirect(one)) : one.on < other.on ? 1 : -1,
    )[0];
}

function factorOf(rate: ExchangeRate | null, from: string, to: string): readonly [Rational, boolean] {
  const factor = rate && parseRational(rate.rate);
  if (factor && rate.from === from && rate.to === to) return [factor, true];
  if (factor && rate.from === to && rate.to === from) return [factor, false];
  throw new Error(`${from} cannot be converted to ${to} by a rate of other currencies.`);
}
