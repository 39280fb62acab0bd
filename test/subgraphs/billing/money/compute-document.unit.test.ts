import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeDocument } from '../../../../subgraphs/billing/money/compute-document.rules.js';
import { lineAmount } from '../../../../subgraphs/billing/money/line-amount.rules.js';
import { ratesOn } from '../../../../subgraphs/billing/money/tax-rates.rules.js';
import { documentOf, documents, groupsOf, issued, line, sumOf } from './arbitraries.js';

const gross = { priceMode: 'gross' } as const;
const [nineteen, seven] = [190_000n, 70_000n];
const totals = ({ netMinor, taxMinor, totalMinor }: ReturnType<typeof documentOf>) => [
  netMinor,
  taxMinor,
  totalMinor,
];

describe('figures of documents', () => {
  test('3 x 19.99 less 12.5 % are 52.47', () => {
    expect(lineAmount({ ...line(3n, 1_999n), discountPercentE4: 125_000n })).toBe(5_247n);
  });

  test('JPY 777 x 2.45 at 10 %', () => {
    const yen = { ...line(777n, 0n, 100_000n), unitPriceE6: 2_450_000n };

    expect(totals(documentOf([yen]))).toEqual([1_904n, 190n, 2_094n]);
  });

  test('KWD 7 x 1.2345 at 5 %', () => {
    const dinars = { ...line(7n, 0n, 50_000n), unitPriceE6: 1_234_500_000n };

    expect(totals(documentOf([dinars]))).toEqual([8_642n, 432n, 9_074n]);
  });

  test('a discount is borne by the lines, each with its cent', () => {
    const prices = [3_333n, 0n, 3_333n, 3_334n];
    const lines = prices.map((price) => line(1n, price, nineteen));
    const document = documentOf(lines, { discount: { amountMinor: 1_000n } });

    expect(document.lines.map(({ shareMinor }) => shareMinor)).toEqual([333n, 0n, 333n, 334n]);
    expect(totals(document)).toEqual([9_000n, 1_710n, 10_710n]);
  });

  test('a discount in percent, over three rates', () => {
    const lines = [line(1n, 12_345n, nineteen), line(1n, 6_789n, seven), line(1n, 250n, 0n)];
    const document = documentOf(lines, { discount: { percentE4: 30_000n } });

    expect(document.discountMinor).toBe(582n);
    expect(document.lines.map(({ shareMinor }) => shareMinor)).toEqual([371n, 204n, 7n]);
    expect(groupsOf(document)).toEqual([
      { taxableMinor: 11_974n, taxes: [2_275n] },
      { taxableMinor: 6_585n, taxes: [461n] },
      { taxableMinor: 243n, taxes: [0n] },
    ]);
    expect(totals(document)).toEqual([18_802n, 2_736n, 21_538n]);
  });

  test('gross prices keep the total that was asked for', () => {
    const document = documentOf(
      Array.from({ length: 3 }, () => line(1n, 999n, nineteen)),
      gross,
    );

    expect(document.lines.map(({ netMinor }) => netMinor)).toEqual([840n, 839n, 839n]);
    expect(totals(document)).toEqual([2_518n, 479n, 2_997n]);
    expect(totals(documentOf([line(1n, 1n, nineteen)], gross))).toEqual([1n, 0n, 1n]);
  });

  test('gross prices with a discount over two rates', () => {
    const lines = [line(1n, 450n, seven), line(1n, 1_299n, nineteen)];
    const document = documentOf(lines, { ...gross, discount: { amountMinor: 175n } });

    expect(document.lines.map(({ shareMinor }) => shareMinor)).toEqual([45n, 130n]);
    expect(groupsOf(document)).toEqual([
      { taxableMinor: 379n, taxes: [26n] },
      { taxableMinor: 982n, taxes: [187n] },
    ]);
    expect(document.totalMinor).toBe(1_574n);
  });

  test('two taxes in a gross price', () => {
    const document = documentOf([line(1n, 11_500n, 50_000n, 99_750n)], gross);

    expect(groupsOf(document)).toEqual([{ taxableMinor: 10_002n, taxes: [500n, 998n] }]);
  });

  test('tax is rounded once, or on each line where the business says so', () => {
    const lines = Array.from({ length: 3 }, () => line(1n, 135n, nineteen));

    expect(documentOf(lines).taxMinor).toBe(77n);
    expect(documentOf(lines, { taxRounding: 'line' }).taxMinor).toBe(78n);
  });

  test('a line below zero is a deduction', () => {
    const lines = [line(2n, 1_000n, nineteen), line(-1n, 500n, nineteen)];

    expect(totals(documentOf(lines))).toEqual([1_500n, 285n, 1_785n]);
    expect(documentOf(lines, gross).lines.map(({ netMinor }) => netMinor)).toEqual([1_681n, -420n]);
    expect(totals(documentOf(lines, gross))).toEqual([1_261n, 239n, 1_500n]);
  });
});

describe('amounts that make no document', () => {
  const faultsOf = (
    lines: readonly ReturnType<typeof line>[],
    discount: { amountMinor: bigint } | null = null,
  ) => computeDocument({ priceMode: 'net', taxRounding: 'document', discount, lines }).faults;

  test('a discount above the lines', () => {
    const lines = [line(1n, 100n, nineteen), line(-1n, 50n, nineteen)];

    expect(faultsOf(lines, { amountMinor: 101n })).toEqual([
      { field: 'discount', code: 'too_large', message: 'discount is more than the lines above zero sum to.' },
    ]);
  });

  test('a tax with less than zero in it', () => {
    const lines = [line(1n, 100n, nineteen), line(-1n, 50n, seven)];

    expect(faultsOf(lines)).toEqual([
      {
        ...{ field: 'lines[1]', code: 'too_small' },
        message: 'lines[1] and the other lines of its tax sum to less than zero.',
      },
    ]);
  });

  test('a total beyond the limit', () => {
    expect(faultsOf([line(1n, 10n ** 15n, 0n)])).toEqual([]);
    expect(faultsOf([line(1n, 10n ** 15n, 0n), line(1n, 1n, seven)])).toMatchObject([{ code: 'too_large' }]);
  });
});

describe('whatever the document', () => {
  test('lines, groups and totals sum up, and gross prices to what was asked for', () => {
    fc.assert(
      fc.property(issued, ({ input, document }) => {
        const { lines, groups, discountMinor, netMinor, taxMinor, totalMinor } = document;
        const after = sumOf(lines.map(({ amountMinor, shareMinor }) => amountMinor - shareMinor));
        const nets = sumOf(lines.map((each) => each.netMinor));
        const taxes = groupsOf(document).map((group) => sumOf(group.taxes));

        expect([nets, sumOf(groups.map(({ taxableMinor }) => taxableMinor))]).toEqual([netMinor, netMinor]);
        expect(sumOf(taxes)).toBe(taxMinor);
        expect(sumOf(lines.map(({ shareMinor }) => shareMinor))).toBe(discountMinor);
        expect(totalMinor).toBe(netMinor + taxMinor);
        expect(input.priceMode === 'net' ? netMinor : totalMinor).toBe(after);
      }),
      { numRuns: 3_000 },
    );
  });

  test('tax rounded once is less than a unit off its exact value', () => {
    fc.assert(
      fc.property(issued, ({ input, document }) => {
        if (input.taxRounding === 'line') return;
        for (const { taxableMinor, taxes } of document.groups) {
          const rate = sumOf(taxes.map(({ rateE4 }) => rateE4));
          const exact = taxableMinor * rate;
          const tax = sumOf(taxes.map(({ taxMinor }) => taxMinor)) * 1_000_000n;
          const off = tax > exact ? tax - exact : exact - tax;
          // Tax in gross is rounded against the gross; the net beside it is then as far off.
          expect(off <= 500_000n * BigInt(taxes.length) + rate).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('it is a document, or it has faults', () => {
    fc.assert(
      fc.property(documents, (input) => {
        const { document, faults } = computeDocument(input);
        expect(document === null).toBe(faults.length > 0);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('the rate of a day is the one that began last', () => {
  const rates = [
    { id: 'a', position: 1, rateE4: nineteen, validFrom: '2007-01-01' },
    { id: 'b', position: 1, rateE4: 160_000n, validFrom: '2020-07-01' },
    { id: 'c', position: 1, rateE4: nineteen, validFrom: '2021-01-01' },
  ];
  const idsOn = (day: string) => ratesOn(rates.toReversed(), day).map(({ id }) => id);

  expect(['2006-12-31', '2007-01-01', '2020-06-30', '2020-12-31', '2021-01-01'].map(idsOn)).toEqual([
    [],
    ['a'],
    ['a'],
    ['b'],
    ['c'],
  ]);
});
