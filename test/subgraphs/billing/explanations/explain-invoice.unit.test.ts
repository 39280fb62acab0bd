import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Exchange } from '../../../../subgraphs/billing/money/base-amounts.rules.js';
import {
  computeDocument,
  type DocumentInput,
} from '../../../../subgraphs/billing/money/compute-document.rules.js';
import type { Explanation } from '../../../../subgraphs/billing/explanations/explanation.rules.js';
import { explainInvoice } from '../../../../subgraphs/billing/explanations/explain-invoice.rules.js';
import { issued, line } from '../money/arbitraries.js';
import { faultsIn } from './evaluate.js';
import { factsOf } from './facts.js';

const euros: Exchange = { currency: 'EUR', baseCurrency: 'EUR', rate: null };
const dollars: Exchange = {
  ...{ currency: 'USD', baseCurrency: 'EUR' },
  rate: { from: 'EUR', to: 'USD', rate: '1.0842', on: '2026-11-05' },
};

/** Explains an invoice: net prices, tax by document, no discount, unless said. */
function explain(lines: DocumentInput['lines'], more: Partial<DocumentInput> = {}, exchange = euros) {
  const input: DocumentInput = { priceMode: 'net', taxRounding: 'document', discount: null, lines, ...more };
  const { document } = computeDocument(input);
  return explainInvoice(factsOf(input, document!, exchange));
}

/** The explanation of an input. */
const of = ({ inputs }: Explanation, name: string) =>
  inputs.find((input) => input.name === name)!.explanation!;
const other = ({ others }: Explanation, field: string) =>
  others.find(({ source }) => source.field === field)!;
const saying = ({ calculation, exact, amountMinor }: Explanation) => [calculation, exact, amountMinor];

describe('an amount of a line', () => {
  test('is quantity times price, less its discount', () => {
    const [explanation] = explain([{ ...line(3n, 1_999n, 190_000n), discountPercentE4: 125_000n }]).lines;

    const amount = of(explanation!, 'amount');
    expect(saying(amount)).toEqual([
      '3 × 19.99 × (100 − 12.5) / 100 − 0.00, rounded = 52.47',
      '52.47375',
      5_247n,
    ]);
    expect(amount.formula).toBe('quantity × unit price × (100 − discount percent) / 100 − discount, rounded');
    expect(saying(explanation!)).toEqual(['52.47 − 0.00 = 52.47', '52.47', 5_247n]);
  });

  test('bears its share of the discount on the document: 3.33, 0, 3.33, 3.34 of 10.00', () => {
    const prices = [3_333n, 0n, 3_333n, 3_334n];
    const { lines } = explain(
      prices.map((price) => line(1n, price, 190_000n)),
      { discount: { amountMinor: 1_000n } },
    );

    expect(lines.map((each) => saying(of(each, 'discountShare')))).toEqual([
      ['10.00 × 33.33 / 100.00, rounded toward zero, + 0.00 = 3.33', '3.333', 333n],
      ['10.00 × 0.00 / 100.00, rounded toward zero, + 0.00 = 0.00', '0', 0n],
      ['10.00 × 33.33 / 100.00, rounded toward zero, + 0.00 = 3.33', '3.333', 333n],
      ['10.00 × 33.34 / 100.00, rounded toward zero, + 0.01 = 3.34', '3.334', 334n],
    ]);
  });

  test('has no decimals in JPY: 777 of 2.45', () => {
    const yen = { ...line(777n, 1n, 100_000n), unitPriceE6: 2_450_000n };
    const { lines, taxes } = explain([yen], {}, { ...euros, currency: 'JPY', baseCurrency: 'JPY' });

    expect(saying(of(lines[0]!, 'amount'))).toEqual([
      '777 × 2.45 × (100 − 0) / 100 − 0, rounded = 1904',
      '1903.65',
      1_904n,
    ]);
    expect(saying(taxes[0]!)).toEqual(['1904 × 10 / 100, rounded = 190', '190.4', 190n]);
  });

  test('has three of them in BHD: 7 of 1.2345', () => {
    const dinars = { ...line(7n, 1n, 50_000n), unitPriceE6: 1_234_500_000n };
    const { lines, taxes } = explain([dinars], {}, { ...euros, currency: 'BHD', baseCurrency: 'BHD' });

    expect(saying(of(lines[0]!, 'amount'))).toEqual([
      '7 × 1.2345 × (100 − 0) / 100 − 0.000, rounded = 8.642',
      '8.6415',
      8_642n,
    ]);
    expect(saying(taxes[0]!)).toEqual(['8.642 × 5 / 100, rounded = 0.432', '0.4321', 432n]);
  });
});

describe('a tax', () => {
  const three = Array.from({ length: 3 }, () => line(1n, 135n, 190_000n));

  test('is rounded once for its lines: 0.77 of three times 1.35', () => {
    const [tax] = explain(three).taxes;

    expect(saying(tax!)).toEqual(['4.05 × 19 / 100, rounded = 0.77', '0.7695', 77n]);
    expect(saying(of(tax!, 'taxable'))).toEqual(['1.35 + 1.35 + 1.35 = 4.05', '4.05', 405n]);
  });

  test('is rounded on each line where the business wants that: 0.78', () => {
    const [tax] = explain(three, { taxRounding: 'line' }).taxes;

    expect(saying(tax!)).toEqual(['0.26 + 0.26 + 0.26 = 0.78', '0.78', 78n]);
    expect(saying(tax!.inputs[2]!.explanation!)).toEqual(['1.35 × 19 / 100, rounded = 0.26', '0.2565', 26n]);
  });

  test('is taken out of gross prices: 4.79 of three times 9.99, whose nets share what is left', () => {
    const gross = Array.from({ length: 3 }, () => line(1n, 999n, 190_000n));
    const { lines, taxes } = explain(gross, { priceMode: 'gross' });

    expect(saying(taxes[0]!)).toEqual(['29.97 × 19 / (100 + 19), rounded = 4.79', '56943/11900', 479n]);
    expect(saying(other(taxes[0]!, 'taxable'))).toEqual(['29.97 − 4.79 = 25.18', '25.18', 2_518n]);
    expect(lines.map(({ calculation, amountMinor }) => [calculation, amountMinor])).toEqual([
      ['(25.18 − 0.00) × (9.99 − 0.00) / 29.97, rounded toward zero, + 0.01 = 8.40', 840n],
      ['(25.18 − 0.00) × (9.99 − 0.00) / 29.97, rounded toward zero, + 0.00 = 8.39', 839n],
      ['(25.18 − 0.00) × (9.99 − 0.00) / 29.97, rounded toward zero, + 0.00 = 8.39', 839n],
    ]);
    expect(lines[0]!.exact).toBe('1259/150');
  });

  test('has parts of its components: 14.98 CAD is 5.00 and 9.98', () => {
    const { taxes } = explain(
      [line(1n, 11_500n, 50_000n, 99_750n)],
      { priceMode: 'gross' },
      {
        ...euros,
        ...{ currency: 'CAD', baseCurrency: 'CAD' },
      },
    );

    expect(taxes.map(({ calculation, amountMinor }) => [calculation, amountMinor])).toEqual([
      ['14.98 × 5 / 14.975, rounded toward zero, + 0.00 = 5.00', 500n],
      ['14.98 × 9.975 / 14.975, rounded toward zero, + 0.01 = 9.98', 998n],
    ]);
    expect(saying(of(taxes[1]!, 'tax'))).toEqual([
      '115.00 × 14.975 / (100 + 14.975), rounded = 14.98',
      '68885/4599',
      1_498n,
    ]);
  });
});

test('the currency of the books: 1,595.09 USD at 1.0842 is 1,471.21 EUR, taxes apart', () => {
  const lines = [line(1n, 100_000n, 190_000n), line(1n, 25_050n, 190_000n), line(1n, 9_999n, 70_000n)];

  const explanations = explain(lines, {}, dollars);

  const baseNets = explanations.lines.map((each) => other(each, 'baseNet'));
  expect(baseNets.map(({ amountMinor }) => amountMinor)).toEqual([92_233n, 23_105n, 9_222n]);
  expect(baseNets[0]!.calculation).toBe(
    '(1471.21 − 225.61 − 0.00) × 1000.00 / 1350.49, rounded toward zero, + 0.00 = 922.33',
  );
  expect(saying(of(baseNets[0]!, 'baseTotal'))).toEqual([
    '1595.09 / 1.0842, rounded = 1471.21',
    '7975450/5421',
    147_121n,
  ]);
  expect(explanations.taxes.map((each) => other(each, 'baseTax').calculation)).toEqual([
    '237.60 / 1.0842, rounded = 219.15',
    '7.00 / 1.0842, rounded = 6.46',
  ]);
});

test('what was changed since is named, and what follows from it', () => {
  const input: DocumentInput = {
    ...{ priceMode: 'net', taxRounding: 'document', discount: null },
    lines: [line(1n, 100n, 190_000n), line(1n, 200n, 70_000n)],
  };
  const facts = factsOf(input, computeDocument(input).document!, euros);
  const [first, second] = facts.lines;
  const forged = { ...facts, lines: [{ ...first!, quantityE6: 2_000_000n }, second!] };

  const { lines, taxes } = explainInvoice(forged);

  expect([lines, taxes].map((each) => each.map(({ isConsistent }) => isConsistent))).toEqual([
    [false, true],
    [false, true],
  ]);
  expect([taxes[0]!.amountMinor, taxes[0]!.storedMinor]).toEqual([38n, 19n]);
});

test('a document that the rules refuse is not computed, and is not as it should be', () => {
  const input: DocumentInput = {
    ...{ priceMode: 'net', taxRounding: 'document', discount: null },
    lines: [line(1n, 100n, 190_000n)],
  };
  const facts = { ...factsOf(input, computeDocument(input).document!, euros), discountMinor: 101n };

  const { lines, taxes } = explainInvoice(facts);

  expect([...lines, ...taxes].map(({ rule, isConsistent }) => [rule, isConsistent])).toEqual([
    ['not_computable', false],
    ['not_computable', false],
  ]);
});

test('of any invoice, the numbers of every explanation come to its exact value, and that to what is stored', () => {
  const exchanges = fc.constantFrom<Exchange>(
    ...[
      euros,
      dollars,
      { ...dollars, currency: 'JPY', rate: { ...dollars.rate!, to: 'JPY', rate: '161.37' } },
    ],
    { ...dollars, currency: 'KWD', rate: { from: 'KWD', to: 'EUR', rate: '2.9871', on: '2026-11-05' } },
  );

  fc.assert(
    fc.property(issued, exchanges, ({ input, document }, exchange) => {
      const { lines, taxes } = explainInvoice(factsOf(input, document, exchange));

      expect([...lines, ...taxes].flatMap(faultsIn)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
