import { divideRounded } from './money.js';

/** An exact fraction, not always in lowest terms. The denominator is one or more. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `numerator / denominator`. Throws RangeError for a denominator of zero. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('Nothing is divided by zero.');
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** The exact value of a decimal text of any length, such as `0.006197`. Undefined for anything else. */
export function parseRational(text: string): Rational | undefined {
  const [, sign, whole, decimals = ''] = /^(-?)([0-9]{1,60})(?:\.([0-9]{1,60}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { numerator: BigInt(`${sign}${whole}${decimals}`), denominator: 10n ** BigInt(decimals.length) };
}

export function plus(first: Rational, second: Rational): Rational {
  return {
    numerator: first.numerator * second.denominator + second.numerator * first.denominator,
    denominator: first.denominator * second.denominator,
  };
}

export function minus(first: Rational, second: Rational): Rational {
  return plus(first, { ...second, numerator: -second.numerator });
}

export function times(first: Rational, second: Rational): Rational {
  return {
    numerator: first.numerator * second.numerator,
    denominator: first.denominator * second.denominator,
  };
}

/** The quotient. Throws RangeError when the second is zero. */
export function over(first: Rational, second: Rational): Rational {
  return rational(first.numerator * second.denominator, first.denominator * second.numerator);
}

/** The nearest whole number, half away from zero: the one rounding of amounts. */
export function roundOnce({ numerator, denominator }: Rational): bigint {
  return divideRounded(numerator, denominator);
}
