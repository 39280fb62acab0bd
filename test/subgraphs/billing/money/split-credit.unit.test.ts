import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { baseAmounts, type BaseAmounts } from '../../../../subgraphs/billing/money/base-amounts.rules.js';
import { creditBase } from '../../../../subgraphs/billing/money/credit-base.rules.js';
import {
  type Credit,
  type CreditedInvoice,
  grossOf,
  leftAfter,
} from '../../../../subgraphs/billing/money/credit-left.rules.js';
import { type CreditRequest, splitCredit } from '../../../../subgraphs/billing/money/split-credit.rules.js';
import { documentOf, invoiceOf, issued, line, sumOf } from './arbitraries.js';

const [nineteen, seven] = [190_000n, 70_000n];
const lines = [line(1n, 12_000n, nineteen), line(1n, 8_000n, seven)];
const tooMuch = (field: string) => [
  { field, code: 'too_large', message: `${field} is more than is left to credit.` },
];

function invoiceWith(ofLines: readonly ReturnType<typeof line>[], priceMode: 'net' | 'gross' = 'net') {
  return invoiceOf(documentOf(ofLines, { priceMode }), { priceMode, lines: ofLines });
}

test('three lines, a credit note each, take back every cent of the tax', () => {
  const invoice = invoiceWith(Array.from({ length: 3 }, () => line(1n, 1_001n, nineteen)));
  const earlier: Credit[] = [];
  for (const index of [0, 1, 2])
    earlier.push(splitCredit(invoice, earlier, { lines: [{ line: index, quantityE6: 1_000_000n }] }).credit!);

  expect(earlier.map(({ groups: [group] }) => [group!.taxes, grossOf(group!)])).toEqual([
    [[190n], 1_191n],
    [[191n], 1_192n],
    [[190n], 1_191n],
  ]);
  expect(splitCredit(invoice, earlier, { lines: [{ line: 2, quantityE6: 1_000_000n }] })).toEqual({
    credit: null,
    faults: tooMuch('lines[0].quantity'),
  });
  expect(splitCredit(invoice, earlier, { grossMinor: 1n }).faults).toEqual(tooMuch('amount'));
});

test('50.00 of 228.40 with tax', () => {
  const { credit } = splitCredit(invoiceWith(lines), [], { grossMinor: 5_000n });

  expect(credit).toEqual({
    lines: [
      { line: 0, quantityE6: 0n, afterMinor: 2_627n, netMinor: 2_627n },
      { line: 1, quantityE6: 0n, afterMinor: 1_751n, netMinor: 1_751n },
    ],
    groups: [
      { taxableMinor: 2_627n, taxes: [499n] },
      { taxableMinor: 1_751n, taxes: [123n] },
    ],
  });
});

test('more than is left of a line or of its tax is refused, with its path', () => {
  const invoice = invoiceWith([line(1n, 1_000n, nineteen), line(-1n, 200n, nineteen)]);
  const faultsOf = (request: CreditRequest) => splitCredit(invoice, [], request).faults;

  expect(faultsOf({ lines: [{ line: 0, amountMinor: 1_001n }] })).toEqual(tooMuch('lines[0].amount'));
  expect(faultsOf({ lines: [{ line: 0, amountMinor: -1n }] })).toEqual(tooMuch('lines[0].amount'));
  expect(faultsOf({ lines: [{ line: 0, amountMinor: 801n }] })).toEqual(tooMuch('lines[0]'));
  expect(faultsOf({ grossMinor: 0n })).toMatchObject([{ field: 'amount', code: 'too_small' }]);
  expect(faultsOf({ grossMinor: 953n })).toEqual(tooMuch('amount'));
  expect(splitCredit(invoice, [], { grossMinor: 952n }).credit!.groups).toEqual(invoice.groups);
});

test('half of a line by amount, then its pieces: no more than the line', () => {
  const invoice = invoiceWith([line(10n, 1_000n, nineteen)]);
  const half = splitCredit(invoice, [], { lines: [{ line: 0, amountMinor: 5_000n }] }).credit!;
  const pieces = splitCredit(invoice, [half], { lines: [{ line: 0, quantityE6: 9_000_000n }] }).credit!;

  expect(pieces.lines).toEqual([{ line: 0, quantityE6: 9_000_000n, afterMinor: 5_000n, netMinor: 5_000n }]);
  expect(sumOf([half, pieces].map(({ groups: [group] }) => grossOf(group!)))).toBe(11_900n);
});

test('tax that rounding has left alone goes with the rest', () => {
  const invoice = invoiceWith([line(1n, 1n, 1_000_000n), line(1n, 100n, 0n)]);
  const half = splitCredit(invoice, [], { grossMinor: 51n }).credit!;
  const quarter = splitCredit(invoice, [half], { grossMinor: 25n }).credit!;
  const rest = splitCredit(invoice, [half, quarter], 'everything').credit!;

  expect([half, quarter, rest].map(({ groups }) => groups)).toEqual([
    [
      { taxableMinor: 1n, taxes: [0n] },
      { taxableMinor: 50n, taxes: [0n] },
    ],
    [
      { taxableMinor: 0n, taxes: [0n] },
      { taxableMinor: 25n, taxes: [0n] },
    ],
    [
      { taxableMinor: 0n, taxes: [1n] },
      { taxableMinor: 25n, taxes: [0n] },
    ],
  ]);
});

/** A step: which line or amount, and how much of what is left. */
const steps = fc.array(
  fc.record({
    by: fc.constantFrom('quantity' as const, 'amount' as const, 'gross' as const),
    line: fc.nat({ max: 11 }),
    share: fc.constantFrom(1n, 250n, 333n, 500n, 999n, 1_000n),
  }),
  { maxLength: 8 },
);
const rate = { from: 'EUR', to: 'USD', rate: '1.0842', on: '2026-12-05' };

describe('whatever the invoice and its credit notes', () => {
  test('together they equal it to the minor unit, in both currencies', () => {
    fc.assert(
      fc.property(issued, steps, ({ input, document }, asked) => {
        const invoice = invoiceOf(document, input);
        const base = baseAmounts(document, { currency: 'USD', baseCurrency: 'EUR', rate });
        const posted: { document: Credit; base: BaseAmounts }[] = [];
        const add = (request: CreditRequest) => {
          const earlier = posted.map((each) => each.document);
          const { credit } = splitCredit(invoice, earlier, request);
          if (!credit) return;
          posted.push({ document: credit, base: creditBase({ document: invoice, base }, posted, credit) });
          expect(isWithin(leftAfter(invoice, [...earlier, credit]).groups.flatMap(amountsOf))).toBe(true);
          expect(isWithin(credit.groups.flatMap(amountsOf))).toBe(true);
        };

        for (const { by, line: any, share } of asked) {
          const index = any % invoice.lines.length;
          const left = leftAfter(
            invoice,
            posted.map((each) => each.document),
          );
          const part = (whole: bigint) => (whole * share) / 1_000n;
          const ofLine = left.lines[index]!;
          if (by === 'gross') add({ grossMinor: part(sumOf(left.groups.map(grossOf))) });
          else if (by === 'amount') add({ lines: [{ line: index, amountMinor: part(ofLine.afterMinor) }] });
          else add({ lines: [{ line: index, quantityE6: part(ofLine.quantityE6) }] });
        }
        add('everything');

        const groups = (credits: readonly Pick<BaseAmounts, 'groups'>[]) =>
          invoice.groups.map((_group, group) =>
            sumsOf(credits.map((each) => amountsOf(each.groups[group]!))),
          );
        expect(groups(posted.map((each) => each.document))).toEqual(invoice.groups.map(amountsOf));
        expect(groups(posted.map((each) => each.base))).toEqual(base.groups.map(amountsOf));
        expect(sumOf(posted.map((each) => each.base.totalMinor))).toBe(base.totalMinor);
        for (const { document: credit, base: inBase } of posted) {
          const nets = sumOf(credit.lines.map(({ netMinor }) => netMinor));
          expect(nets).toBe(sumOf(credit.groups.map(({ taxableMinor }) => taxableMinor)));
          expect(sumOf(inBase.nets) + sumOf(inBase.groups.flatMap(({ taxes }) => taxes))).toBe(
            inBase.totalMinor,
          );
        }
        if (posted.length === 1)
          expect(posted[0]!.base.nets).toEqual(wholeNets(invoice, posted[0]!.document, base));
        const left = leftAfter(
          invoice,
          posted.map((each) => each.document),
        );
        expect(left.lines.every((each) => each.quantityE6 === 0n && each.afterMinor === 0n)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('in the books’ own currency a credit note posts what it says', () => {
    fc.assert(
      fc.property(issued, fc.bigInt({ min: 1n, max: 1_000n }), ({ input, document }, share) => {
        const invoice = invoiceOf(document, input);
        const base = baseAmounts(document, { currency: 'EUR', baseCurrency: 'EUR', rate: null });
        const { credit } = splitCredit(invoice, [], { grossMinor: (document.totalMinor * share) / 1_000n });
        if (!credit) return;
        const posted = creditBase({ document: invoice, base }, [], credit);

        expect(posted.groups).toEqual(credit.groups);
        expect(posted.nets).toEqual(credit.lines.map(({ netMinor }) => netMinor));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** What the invoice posted on the lines that a credit note for everything takes back. */
const wholeNets = (invoice: CreditedInvoice, { lines }: Credit, { nets }: BaseAmounts) =>
  lines.map(({ line, netMinor }) => {
    expect(netMinor).toBe(invoice.lines[line]!.netMinor);
    return nets[line];
  });
const amountsOf = ({ taxableMinor, taxes }: { taxableMinor: bigint; taxes: readonly bigint[] }) => [
  taxableMinor,
  ...taxes,
];
const sumsOf = (rows: readonly (readonly bigint[])[]) =>
  (rows[0] ?? []).map((_amount, index) => sumOf(rows.map((row) => row[index]!)));
const isWithin = (amounts: readonly bigint[]) => amounts.every((amount) => amount >= 0n);
