import { rational, roundOnce } from '../../../shared/values/rational.js';
import { allocateSigned, spread, sumOf } from './spread.rules.js';
import { hundredPercent } from './tax-rates.rules.js';

/** Whether prices are without tax or with it. */
export type PriceMode = 'net' | 'gross';

/** Whether tax is rounded once for all lines of a rate, or on each line. */
export type TaxRounding = 'document' | 'line';

export interface TaxSettings {
  readonly priceMode: PriceMode;
  readonly taxRounding: TaxRounding;
}

/** The lines of one tax code and rate: net of each line, tax of each component. */
export interface TaxedGroup {
  readonly nets: readonly bigint[];
  readonly taxes: readonly bigint[];
}

/** The tax on lines of the same rates. `amounts` are theirs in the price mode, `rates` in ten-thousandths of a percent. */
export function taxGroup(
  amounts: readonly bigint[],
  rates: readonly bigint[],
  { priceMode, taxRounding }: TaxSettings,
): TaxedGroup {
  const tax = priceMode === 'net' ? taxOnNet : taxInGross;
  if (taxRounding === 'document') return tax(amounts, rates);
  const each = amounts.map((amount) => taxOneLine(amount, tax([amount], rates).taxes, priceMode));
  return {
    nets: each.map(({ net }) => net),
    taxes: rates.map((_rate, index) => sumOf(each.map(({ taxes }) => taxes[index]!))),
  };
}

function taxOneLine(amount: bigint, taxes: readonly bigint[], priceMode: PriceMode) {
  return { net: priceMode === 'net' ? amount : amount - sumOf(taxes), taxes };
}

function taxOnNet(amounts: readonly bigint[], rates: readonly bigint[]): TaxedGroup {
  const base = sumOf(amounts);
  return { nets: amounts, taxes: rates.map((rate) => roundOnce(rational(base * rate, hundredPercent))) };
}

/** The total stays what was asked for: tax is taken out of it once, and parted among the components. */
function taxInGross(amounts: readonly bigint[], rates: readonly bigint[]): TaxedGroup {
  const gross = sumOf(amounts);
  const rate = sumOf(rates);
  const tax = roundOnce(rational(gross * rate, hundredPercent + rate));
  const netOf = (amount: bigint) => roundOnce(rational(amount * hundredPercent, hundredPercent + rate));
  // One line below zero by itself has no other to bear the rounding.
  const nets = amounts.length === 1 ? [gross - tax] : spread(gross - tax, amounts, netOf);
  return { nets, taxes: allocateSigned(tax, rates) };
}
