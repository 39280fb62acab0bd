import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { baseAmounts } from '../../../../subgraphs/billing/money/base-amounts.rules.js';
import { convert, rateOn } from '../../../../subgraphs/billing/money/convert.rules.js';
import { settle } from '../../../../subgraphs/billing/money/settle.rules.js';
import { documentOf, issued, line, sumOf } from './arbitraries.js';

const [nineteen, seven] = [190_000n, 70_000n];
const on = '2026-12-05';
const euroInDollars = { from: 'EUR', to: 'USD', rate: '1.0842', on };

test('rates convert either way, between currencies of any decimals', () => {
  const yen = { amountMinor: 1_234_500n, currency: 'JPY' };
  const dinars = { amountMinor: 12_345n, currency: 'KWD' };

  expect(convert(yen, 'EUR', { from: 'EUR', to: 'JPY', rate: '161.37', on })).toBe(765_012n);
  expect(convert(yen, 'EUR', { from: 'JPY', to: 'EUR', rate: '0.006197', on })).toBe(765_020n);
  expect(convert(dinars, 'EUR', { from: 'KWD', to: 'EUR', rate: '2.9871', on })).toBe(3_688n);
  expect(convert({ amountMinor: 3_688n, currency: 'EUR' }, 'EUR', null)).toBe(3_688n);
  expect(() => convert(dinars, 'EUR', euroInDollars)).toThrow('KWD cannot be converted to EUR');
});

test('the rate of a day is the newest of the last ten, whichever way it was published', () => {
  const rates = [
    { from: 'EUR', to: 'USD', rate: '1.1', on: '2026-11-25' },
    { from: 'USD', to: 'EUR', rate: '0.9', on: '2026-12-01' },
    { from: 'EUR', to: 'USD', rate: '1.2', on: '2026-12-01' },
    { from: 'EUR', to: 'GBP', rate: '0.8', on: '2026-12-02' },
  ];
  const rateOf = (from: string, to: string, day: string) => rateOn(rates, from, to, day)?.rate;

  expect(rateOf('EUR', 'USD', '2026-11-24')).toBeUndefined();
  expect(rateOf('USD', 'EUR', '2026-11-30')).toBe('1.1');
  expect([rateOf('USD', 'EUR', '2026-12-01'), rateOf('EUR', 'USD', '2026-12-11')]).toEqual(['0.9', '1.2']);
  expect(rateOf('EUR', 'USD', '2026-12-12')).toBeUndefined();
});

describe('a document in the currency of the books', () => {
  test('USD 1,595.09 at 1 EUR = 1.0842 USD', () => {
    const document = documentOf([
      line(1n, 100_000n, nineteen),
      line(1n, 25_050n, nineteen),
      line(1n, 9_999n, seven),
    ]);
    const base = baseAmounts(document, { currency: 'USD', baseCurrency: 'EUR', rate: euroInDollars });

    expect([document.totalMinor, base.totalMinor]).toEqual([159_509n, 147_121n]);
    expect(base.nets).toEqual([92_233n, 23_105n, 9_222n]);
    expect(base.groups).toEqual([
      { taxableMinor: 115_338n, taxes: [21_915n] },
      { taxableMinor: 9_222n, taxes: [646n] },
    ]);
  });

  test('sums to its total, row by row, at any rate', () => {
    const rates = fc.record({
      rate: fc
        .bigInt({ min: 1n, max: 10n ** 8n })
        .map((units) => `${units / 1_000_000n}.${String(units % 1_000_000n).padStart(6, '0')}`),
      isDirect: fc.boolean(),
      currency: fc.constantFrom('USD', 'JPY', 'KWD'),
    });
    fc.assert(
      fc.property(issued, rates, ({ document }, { rate, isDirect, currency }) => {
        const [from, to] = isDirect ? [currency, 'EUR'] : ['EUR', currency];
        const base = baseAmounts(document, { currency, baseCurrency: 'EUR', rate: { from, to, rate, on } });
        const taxes = sumOf(base.groups.flatMap((group) => group.taxes));

        expect(sumOf(base.nets) + taxes).toBe(base.totalMinor);
        expect(sumOf(base.groups.map(({ taxableMinor }) => taxableMinor))).toBe(sumOf(base.nets));
      }),
      { numRuns: 3_000 },
    );
  });

  test('is the document itself in the same currency', () => {
    fc.assert(
      fc.property(issued, ({ document }) => {
        const base = baseAmounts(document, { currency: 'EUR', baseCurrency: 'EUR', rate: null });

        expect(base.nets).toEqual(document.lines.map(({ netMinor }) => netMinor));
        expect(base.totalMinor).toBe(document.totalMinor);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('settlement', () => {
  test('two payments at other rates realise a gain and a loss, and leave nothing', () => {
    const invoice = { totalMinor: 159_509n, baseTotalMinor: 147_121n };
    const [first, second] = [
      { amountMinor: 50_000n, rate: '1.0711' },
      { amountMinor: 109_509n, rate: '1.1013' },
    ].map(({ amountMinor, rate }) => ({
      amountMinor,
      base: convert({ amountMinor, currency: 'USD' }, 'EUR', { ...euroInDollars, rate }),
    }));
    const whole = ({ amountMinor, base }: NonNullable<typeof first>) => ({
      ...{ totalMinor: amountMinor, baseTotalMinor: base },
      ...{ settledMinor: amountMinor, basePostedMinor: 0n },
    });
    const one = settle({ ...invoice, settledMinor: 50_000n, basePostedMinor: 0n }, whole(first!));
    const two = settle(
      { ...invoice, settledMinor: 159_509n, basePostedMinor: one.baseInvoiceMinor },
      whole(second!),
    );

    expect([one, two]).toEqual([
      { baseInvoiceMinor: 46_117n, baseSourceMinor: 46_681n, differenceMinor: 564n },
      { baseInvoiceMinor: 101_004n, baseSourceMinor: 99_436n, differenceMinor: -1_568n },
    ]);
  });
});
