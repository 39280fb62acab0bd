import { minus, type Rational, rational, roundOnce } from '../../../shared/values/rational.js';
import { hundredPercent } from './tax-rates.rules.js';

/** What a line charges: quantity in millionths, price of one in millionths of a minor unit. */
export interface PricedLine {
  /** Below zero for a deduction. */
  readonly quantityE6: bigint;
  readonly unitPriceE6: bigint;
  /** Off the line, in ten-thousandths of a percent. */
  readonly discountPercentE4: bigint;
  /** Off the line besides, in minor units. */
  readonly discountMinor: bigint;
}

/** The amount of a line in the price mode of its document, before it is rounded. */
export function exactLineAmount(line: PricedLine): Rational {
  const price = line.quantityE6 * line.unitPriceE6 * (hundredPercent - line.discountPercentE4);
  return minus(rational(price, 10n ** 12n * hundredPercent), rational(line.discountMinor));
}

/** The amount of a line in minor units, rounded once. */
export function lineAmount(line: PricedLine): bigint {
  return roundOnce(exactLineAmount(line));
}
