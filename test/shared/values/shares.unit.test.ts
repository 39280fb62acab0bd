import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatMillionths, formatScaled, parseMillionths } from '../../../shared/values/decimal.js';
import {
  minus,
  over,
  parseRational,
  plus,
  rational,
  roundOnce,
  times,
} from '../../../shared/values/rational.js';
import { allocate, cumulativeShare } from '../../../shared/values/shares.js';

const many = { numRuns: 5_000 };
const totals = fc.bigInt({ min: 0n, max: 10n ** 15n });
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0n));
const sumOf = (list: readonly bigint[]) => list.reduce((sum, each) => sum + each, 0n);

describe('rounding', () => {
  test.each([
    [5n, 10n, 1n],
    [-5n, 10n, -1n],
    [5n, -10n, -1n],
    [49n, 100n, 0n],
    [524_737_500n, 10_000_000n, 52n],
  ])('%s / %s is %s, half away from zero', (numerator, denominator, rounded) => {
    expect(roundOnce(rational(numerator, denominator))).toBe(rounded);
  });

  test('fractions are exact until they are rounded', () => {
    const third = rational(1n, 3n);
    const sixth = over(third, rational(2n));

    expect(roundOnce(times(plus(third, sixth), rational(200n)))).toBe(100n);
    expect(roundOnce(minus(third, sixth))).toBe(0n);
    expect(roundOnce(over(rational(-1n), rational(-2n)))).toBe(1n);
    expect(() => over(third, rational(0n))).toThrow(RangeError);
  });

  test('a rate is read as it is published', () => {
    expect(parseRational('0.006197')).toEqual({ numerator: 6_197n, denominator: 1_000_000n });
    expect(parseRational('-12')).toEqual({ numerator: -12n, denominator: 1n });
    expect(['', '1e3', '.5', '1,5', '٣', ' 1'].map(parseRational)).toEqual(Array(6).fill(undefined));
  });

  test('the product of decimals is the product of their fractions, whatever they are', () => {
    const millionths = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });
    fc.assert(
      fc.property(millionths, millionths, (one, other) => {
        const [first, second] = [one, other].map((each) => parseRational(formatMillionths(each))!);
        const exact = times(first!, second!);
        expect(exact.numerator * 10n ** 12n).toBe(one * other * exact.denominator);
        expect(parseMillionths(formatMillionths(one))).toBe(one);
      }),
      many,
    );
  });

  test('a scaled whole number is a decimal without zeros at its end', () => {
    expect([
      formatScaled(99_750n, 4),
      formatScaled(-5n, 4),
      formatScaled(0n, 4),
      formatScaled(120n, 0),
    ]).toEqual(['9.975', '-0.0005', '0', '120']);
  });
});

describe('allocate', () => {
  test.each([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [5n, [3n, 3n, 3n, 0n, 1n], [2n, 2n, 1n, 0n, 0n]],
    [1n, [1n, 1n], [1n, 0n]],
    [0n, [], []],
    [0n, [0n, 0n], [0n, 0n]],
  ])('%s by %j is %j', (total, by, parts) => {
    expect(allocate(total, by)).toEqual(parts);
  });

  test('sums to the total, each part less than a unit off its exact share, nothing for no weight', () => {
    fc.assert(
      fc.property(totals, weights, (total, by) => {
        const parts = allocate(total, by);
        const whole = sumOf(by);
        expect(sumOf(parts)).toBe(total);
        const isNear = by.every((weight, index) => {
          const off = parts[index]! * whole - total * weight;
          return off < whole && off > -whole && (weight > 0n || parts[index] === 0n);
        });
        expect(isNear).toBe(true);
      }),
      many,
    );
  });

  test('a larger weight never has the smaller part, and of equal ones the earlier has the larger', () => {
    fc.assert(
      fc.property(totals, weights, (total, by) => {
        const ranked = allocate(total, by)
          .map((part, index) => ({ part, index, weight: by[index]! }))
          .sort((one, other) => Number(other.weight - one.weight) || one.index - other.index);
        expect(ranked.every(({ part }, index) => index === 0 || ranked[index - 1]!.part >= part)).toBe(true);
      }),
      many,
    );
  });

  test.each([
    [-1n, [1n]],
    [1n, [-1n, 3n]],
    [1n, [0n, 0n]],
    [1n, []],
  ])('%s is not shared by %j', (total, by) => {
    expect(() => allocate(total, by)).toThrow(RangeError);
  });
});

describe('cumulativeShare', () => {
  test('of a third at a time', () => {
    expect(cumulativeShare(571n, 3_003n, 1_001n, 0n)).toBe(190n);
    expect(cumulativeShare(571n, 3_003n, 2_002n, 190n)).toBe(191n);
    expect(cumulativeShare(571n, 3_003n, 3_003n, 381n)).toBe(190n);
    expect(cumulativeShare(7n, 0n, 0n, 3n)).toBe(4n);
    expect(cumulativeShare(-571n, -3n, -1n, 0n)).toBe(-190n);
  });

  test('the steps sum to the total, however the whole is done, and back again to nothing', () => {
    const steps = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), steps, (total, sizes) => {
        const whole = sumOf(sizes);
        let [done, posted] = [0n, 0n];
        for (const size of sizes) {
          done += size;
          posted += cumulativeShare(total, whole, done, posted);
        }
        expect(posted).toBe(total);
        for (const size of whole === 0n ? [] : sizes.toReversed()) {
          done -= size;
          posted += cumulativeShare(total, whole, done, posted);
        }
        expect(whole === 0n || posted === 0n).toBe(true);
      }),
      many,
    );
  });
});
