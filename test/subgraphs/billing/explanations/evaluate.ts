import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import {
  minus,
  over,
  parseRational,
  plus,
  type Rational,
  rational,
  roundOnce,
  times,
} from '../../../../shared/values/rational.js';
import type { Explanation } from '../../../../subgraphs/billing/explanations/explanation.rules.js';

/** What a text such as `3 × (100 − 12.5) / 100` comes to: `−` takes off, `-3` is below zero. */
function valueOf(text: string): Rational {
  const tokens = text.match(/-?\d+(?:\.\d+)?|[×/+−()]/g) ?? [];
  let at = 0;
  const factor = (): Rational => {
    const token = tokens[at]!;
    at += 1;
    if (token !== '(') return parseRational(token)!;
    const inner = sum();
    at += 1;
    return inner;
  };
  const product = (): Rational => {
    let value = factor();
    while (tokens[at] === '×' || tokens[at] === '/') {
      at += 1;
      value = tokens[at - 1] === '×' ? times(value, factor()) : over(value, factor());
    }
    return value;
  };
  const sum = (): Rational => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '−') {
      at += 1;
      value = tokens[at - 1] === '+' ? plus(value, product()) : minus(value, product());
    }
    return value;
  };
  return sum();
}

const exactOf = (text: string): Rational => {
  const [numerator, denominator = '1'] = text.split('/');
  return over(parseRational(numerator!)!, parseRational(denominator)!);
};

const isEqual = (one: Rational, other: Rational) =>
  one.numerator * other.denominator === other.numerator * one.denominator;

const leastOf = (one: Rational, other: Rational) =>
  one.numerator * other.denominator <= other.numerator * one.denominator ? one : other;

/** What is done behind a value: rounding, or a number that is added or taken off. */
const stepOf =
  (minorOf: (value: Rational) => Rational) =>
  (value: Rational, step: string): Rational => {
    if (step === 'rounded') return rational(roundOnce(value));
    if (step === 'rounded toward zero') return rational(value.numerator / value.denominator);
    const [, most] = /^at most (-?[\d.]+)$/.exec(step) ?? [];
    if (most !== undefined) return leastOf(value, minorOf(parseRational(most)!));
    const [, sign, number] = /^([+−]) (-?[\d.]+)$/.exec(step) ?? [];
    if (number === undefined) return value;
    const amount = minorOf(parseRational(number)!);
    return sign === '+' ? plus(value, amount) : minus(value, amount);
  };

/** What does not hold of an explanation and of those within it: its numbers must come to its exact value and its amount. */
export function faultsIn(explanation: Explanation): string[] {
  const { rule, currency, amountMinor, storedMinor, inputs, others, source } = explanation;
  const name = `${source.type} ${source.field}, ${rule}: ${explanation.calculation}`;
  const within = [...inputs.flatMap((input) => input.explanation ?? []), ...others].flatMap(faultsIn);
  const scale = rational(10n ** BigInt(exponentOfCurrency(currency)));
  const minorOf = (value: Rational) => times(value, scale);
  const exact = minorOf(exactOf(explanation.exact));
  const [numbers = '', ...more] = explanation.calculation.split(' = ')[0]!.split(', ');
  const isSum = /^sum of \w+( \w+)*$/.test(explanation.formula);
  const value = isSum
    ? inputs.reduce((sum, input) => plus(sum, parseRational(input.value)!), rational(0n))
    : valueOf(numbers.split(':')[0]!);
  const leftUnit = inputs.find((input) => input.name === 'leftUnit');
  const unit = leftUnit ? roundOnce(minorOf(parseRational(leftUnit.value)!)) : 0n;
  const rounded = more.reduce(stepOf(minorOf), exact);
  const held: Readonly<Record<string, boolean>> = {
    'comes to its exact value': isEqual(minorOf(value), exact),
    'is rounded to its amount': isEqual(rounded, rational(amountMinor)),
    'has a unit of rounding at the most': unit >= -1n && unit <= 1n,
    'is what is stored': storedMinor === null || storedMinor === amountMinor,
    'is consistent': explanation.isConsistent,
    'has inputs of their explanations': inputs.every(
      (input) =>
        !input.explanation ||
        (roundOnce(
          times(parseRational(input.value)!, rational(10n ** BigInt(exponentOfCurrency(input.currency!)))),
        ) === input.explanation.amountMinor &&
          input.currency === input.explanation.currency),
    ),
  };
  return [
    ...Object.entries(held).flatMap(([words, holds]) => (holds ? [] : [`${name}: not "${words}"`])),
    ...within,
  ];
}

/** A figure as the graph answers it, with the rule that it follows from. */
export interface AnsweredFigure {
  readonly value: string;
  readonly calculation: string;
  readonly exact: string;
}

/** Whether the numbers of a figure come to its exact value, and that to the figure; sums of more than twelve are cut. */
export function isComputed({ value, calculation, exact }: AnsweredFigure): boolean {
  const [numbers, result] = calculation.split(' = ');
  const [expression, ...steps] = numbers!.split(/[,;] /);
  const decimals = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  const scale = rational(10n ** BigInt(decimals));
  const minorOf = (each: Rational) => times(each, scale);
  if (/ more$/.test(expression!)) return result === value;
  const least = /^the least of (.+)$/
    .exec(numbers!)?.[1]
    ?.split(/, | and /)
    .map((each) => minorOf(parseRational(each)!));
  if (least) return result === value && least.some((each) => isEqual(each, minorOf(parseRational(value)!)));
  const whole = valueOf(expression!.split(':')[0]!);
  const rounded = steps.reduce(stepOf(minorOf), minorOf(exactOf(exact)));
  return (
    result === value && isEqual(whole, exactOf(exact)) && isEqual(rounded, minorOf(parseRational(value)!))
  );
}
