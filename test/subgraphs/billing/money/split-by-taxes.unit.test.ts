import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { earnedDiscount, splitByTaxes } from '../../../../subgraphs/billing/money/split-by-taxes.rules.js';
import { documentOf, groupsOf, issued, line, sumOf } from './arbitraries.js';

const [nineteen, seven] = [190_000n, 70_000n];

test('2 % for an early payment of 228.40', () => {
  const document = documentOf([line(1n, 12_000n, nineteen), line(1n, 8_000n, seven)]);
  const terms = { totalMinor: document.totalMinor, percentE4: 20_000n, until: '2026-11-13' };

  expect(earnedDiscount(terms, 22_383n, '2026-11-13')).toBe(457n);
  expect(splitByTaxes(457n, groupsOf(document))).toEqual([
    { taxableMinor: 240n, taxes: [46n] },
    { taxableMinor: 160n, taxes: [11n] },
  ]);
  expect(earnedDiscount(terms, 22_383n, '2026-11-14')).toBe(0n);
  expect(earnedDiscount(terms, 22_382n, '2026-11-13')).toBe(0n);
  expect(earnedDiscount(terms, 22_800n, '2026-11-13')).toBe(40n);
  expect(earnedDiscount(terms, 30_000n, '2026-11-13')).toBe(0n);
});

test('what is written off with relief is parted as the invoice is', () => {
  const lines = [line(1n, 12_345n, nineteen), line(1n, 6_789n, seven), line(1n, 250n, 0n)];
  const document = documentOf(lines, { discount: { percentE4: 30_000n } });

  expect(splitByTaxes(11_538n, groupsOf(document))).toEqual([
    { taxableMinor: 6_414n, taxes: [1_219n] },
    { taxableMinor: 3_528n, taxes: [247n] },
    { taxableMinor: 130n, taxes: [0n] },
  ]);
});

test('the parts sum to the amount, and the whole is the document', () => {
  const parts = issued.filter(({ document }) => document.totalMinor > 0n);
  fc.assert(
    fc.property(parts, fc.nat({ max: 10_000 }), ({ document }, share) => {
      const groups = groupsOf(document);
      const amount = (document.totalMinor * BigInt(share)) / 10_000n;
      const split = splitByTaxes(amount, groups).flatMap(({ taxableMinor, taxes }) => [
        taxableMinor,
        ...taxes,
      ]);

      expect(sumOf(split)).toBe(amount);
      expect(splitByTaxes(document.totalMinor, groups)).toEqual(groups);
    }),
    { numRuns: 2_000 },
  );
});
