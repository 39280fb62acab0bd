/** What a decimal of clients looks like: up to 12 digits before the point and 6 after it, in ASCII. */
export const decimalForm = /^-?[0-9]{1,12}(\.[0-9]{1,6})?$/;

/** What it is, behind "must be". */
export const decimalWords = 'a decimal of up to 12 digits before the point and 6 after it, such as 12.5';

/** The longest of them: a sign, the digits and the point. */
export const longestDecimal = 20;

/** Digits after the point that millionths have. */
const places = 6;

/** `12.5` as 12,500,000 millionths. Undefined for anything but a text of that form: numbers of JSON are inexact. */
export function parseMillionths(value: unknown): bigint | undefined {
  if (typeof value !== 'string' || value.length > longestDecimal || !decimalForm.test(value))
    return undefined;
  const [whole, decimals = ''] = value.split('.');
  return BigInt(`${whole}${decimals.padEnd(places, '0')}`);
}

/** 12,500,000 millionths as `12.5`, without zeros at the end. */
export function formatMillionths(millionths: bigint): string {
  return formatScaled(millionths, places);
}

/** A whole number of units of 10^-`scale` as a decimal without zeros at the end, such as 99,750 of scale 4 as `9.975`. */
export function formatScaled(units: bigint, scale: number): string {
  const isNegative = units < 0n;
  const digits = String(isNegative ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const decimals = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${isNegative ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}
