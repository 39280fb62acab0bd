import { exponentOfCurrency } from '../../../shared/values/currency.js';
import { formatScaled } from '../../../shared/values/decimal.js';
import type { Rational } from '../../../shared/values/rational.js';

/** Digits that a decimal may take until it is written as a fraction. */
const mostDigits = 40;

/** An exact number of minor units in the unit of its currency: a decimal where it ends, else a fraction in lowest terms. */
export function exactText(minorUnits: Rational, currency: string): string {
  const numerator = minorUnits.numerator;
  const denominator = minorUnits.denominator * 10n ** BigInt(exponentOfCurrency(currency));
  const factor = commonFactor(numerator < 0n ? -numerator : numerator, denominator);
  const [top, bottom] = [numerator / factor, denominator / factor];
  for (let digits = 0; digits <= mostDigits; digits += 1) {
    const scaled = top * 10n ** BigInt(digits);
    if (scaled % bottom === 0n) return formatScaled(scaled / bottom, digits);
  }
  return `${top}/${bottom}`;
}

/** A percentage as the graph writes it. */
export function percent(rateE4: bigint): string {
  return formatScaled(rateE4, 4);
}

/** Millionths of a minor unit as a price in the unit of the currency. */
export function priceText(priceE6: bigint, currency: string): string {
  return formatScaled(priceE6, 6 + exponentOfCurrency(currency));
}

function commonFactor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : commonFactor(other, one % other);
}
