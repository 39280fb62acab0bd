import { exponentOfCurrency } from './currency.js';

/** An amount in minor units of its currency, such as cents. Never a floating point number. */
export interface Money {
  readonly amountMinor: bigint;
  /** ISO 4217, in upper case. */
  readonly currency: string;
}

/** The largest amount that a `bigint` column holds. */
export const largestAmountMinor = 2n ** 63n - 1n;

/** The sum of amounts. Throws when their currencies differ: what they are worth together depends on a rate. */
export function addMoney(first: Money, ...others: readonly Money[]): Money {
  return others.reduce((sum, { amountMinor, currency }) => {
    if (currency !== sum.currency) throw new Error(`${currency} cannot be added to ${sum.currency}.`);
    return { currency, amountMinor: sum.amountMinor + amountMinor };
  }, first);
}

/** The share `numerator / denominator` of an amount, rounded once, half away from zero. */
export function shareOfMoney(
  { amountMinor, currency }: Money,
  numerator: bigint,
  denominator: bigint,
): Money {
  return { currency, amountMinor: divideRounded(amountMinor * numerator, denominator) };
}

/** The quotient, rounded half away from zero. Throws for a denominator below one. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor < 1n) throw new RangeError('An amount is divided by one or more.');
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -quotient : quotient;
}

/** `1234` minor units of EUR as `12.34`; of JPY as `1234`; of KWD as `1.234`. */
export function toDecimal({ amountMinor, currency }: Money): string {
  const exponent = exponentOfCurrency(currency);
  const isNegative = amountMinor < 0n;
  const digits = String(isNegative ? -amountMinor : amountMinor).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const sign = isNegative ? '-' : '';
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`;
}

/** `12.3` EUR as 1230 minor units. Undefined for a text that is no amount of the currency, such as one with too many decimals. */
export function fromDecimal(text: string, currency: string): Money | undefined {
  const exponent = exponentOfCurrency(currency);
  const [, sign = '', whole, decimals = ''] = /^(-?)(\d{1,20})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (whole === undefined || decimals.length > exponent) return undefined;
  return { currency, amountMinor: BigInt(`${sign}${whole}${decimals.padEnd(exponent, '0')}`) };
}
