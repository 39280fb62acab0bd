import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exponentOfCurrency, readCurrencyCode } from '../../../shared/values/currency.js';
import {
  addMoney,
  divideRounded,
  fromDecimal,
  largestAmountMinor,
  shareOfMoney,
  toDecimal,
} from '../../../shared/values/money.js';
import { readAmount } from '../../../shared/values/read-money.js';

const amounts = fc.bigInt({ min: -largestAmountMinor, max: largestAmountMinor });
const currencies = fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF', 'IQD', 'USD');
const money = fc.record({ amountMinor: amounts, currency: currencies });

describe('decimals', () => {
  test.each([
    [1234n, 'EUR', '12.34'],
    [5n, 'EUR', '0.05'],
    [-5n, 'EUR', '-0.05'],
    [0n, 'EUR', '0.00'],
    [1234n, 'JPY', '1234'],
    [-1n, 'JPY', '-1'],
    [1234n, 'KWD', '1.234'],
    [12n, 'CLF', '0.0012'],
    [largestAmountMinor, 'USD', '92233720368547758.07'],
  ])('%s minor units of %s are %s', (amountMinor, currency, decimal) => {
    expect(toDecimal({ amountMinor, currency })).toBe(decimal);
    expect(fromDecimal(decimal, currency)).toEqual({ amountMinor, currency });
  });

  test('are read back as the same amount, whatever it is', () => {
    fc.assert(
      fc.property(money, (amount) => expect(fromDecimal(toDecimal(amount), amount.currency)).toEqual(amount)),
    );
  });

  test.each([
    ['1.234', 'EUR'],
    ['1.5', 'JPY'],
    ['1e3', 'EUR'],
    ['', 'EUR'],
    ['1,50', 'EUR'],
    ['.5', 'EUR'],
    ['+1', 'EUR'],
  ])('%s is no amount of %s', (text, currency) => {
    expect(fromDecimal(text, currency)).toBeUndefined();
  });
});

describe('sums and shares', () => {
  test('a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1 }), (list) => {
        const [first, ...others] = list.map((amountMinor) => ({ amountMinor, currency: 'EUR' }));
        const [last, ...before] = [first!, ...others].toReversed();
        expect(addMoney(first!, ...others)).toEqual(addMoney(last!, ...before));
      }),
    );
  });

  test('different currencies have no sum', () => {
    expect(() =>
      addMoney({ amountMinor: 1n, currency: 'EUR' }, { amountMinor: 1n, currency: 'USD' }),
    ).toThrow('USD cannot be added to EUR.');
  });

  test.each([
    [5n, 10n, 1n],
    [-5n, 10n, -1n],
    [4n, 10n, 0n],
    [14n, 10n, 1n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [-2n, 3n, -1n],
  ])('%s by %s is rounded to %s', (dividend, divisor, quotient) => {
    expect(divideRounded(dividend, divisor)).toBe(quotient);
  });

  test('a rounded quotient is at most half a divisor off, and the same mirrored at zero', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 10n ** 12n }), (dividend, divisor) => {
        const quotient = divideRounded(dividend, divisor);
        const rest = dividend - quotient * divisor;
        expect(2n * (rest < 0n ? -rest : rest) <= divisor).toBe(true);
        expect(divideRounded(-dividend, divisor)).toBe(-quotient);
      }),
    );
  });

  test('a share keeps the currency', () => {
    expect(shareOfMoney({ amountMinor: 999n, currency: 'KWD' }, 50n, 100n)).toEqual({
      amountMinor: 500n,
      currency: 'KWD',
    });
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError);
  });
});

describe('currencies', () => {
  test('have the exponents of ISO 4217', () => {
    expect(['EUR', 'JPY', 'KWD', 'CLF', 'IQD', 'ISK'].map(exponentOfCurrency)).toEqual([2, 0, 3, 4, 3, 0]);
  });

  test('are read in any case, and refused when there is no such one', () => {
    expect(readCurrencyCode('eur')).toBe('EUR');
    expect(() => readCurrencyCode('EUX')).toThrow('currency must be an ISO 4217 code in use, such as EUR.');
  });

  test('amounts of clients are zero or more', () => {
    expect(readAmount('amount', { amountMinor: 0n, currency: 'jpy' })).toEqual({
      amountMinor: 0n,
      currency: 'JPY',
    });
    expect(() => readAmount('amount', { amountMinor: -1n, currency: 'JPY' })).toThrow('zero or more');
  });
});
