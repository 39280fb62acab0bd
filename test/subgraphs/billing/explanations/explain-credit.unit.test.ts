import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Exchange } from '../../../../subgraphs/billing/money/base-amounts.rules.js';
import { baseAmounts } from '../../../../subgraphs/billing/money/base-amounts.rules.js';
import type { DocumentInput } from '../../../../subgraphs/billing/money/compute-document.rules.js';
import { creditBase } from '../../../../subgraphs/billing/money/credit-base.rules.js';
import type { Credit } from '../../../../subgraphs/billing/money/credit-left.rules.js';
import { type CreditRequest, splitCredit } from '../../../../subgraphs/billing/money/split-credit.rules.js';
import type { DocumentFacts } from '../../../../subgraphs/billing/explanations/document-facts.rules.js';
import { explainCredit } from '../../../../subgraphs/billing/explanations/explain-credit.rules.js';
import { documentOf, invoiceOf, issued, line } from '../money/arbitraries.js';
import { faultsIn } from './evaluate.js';
import { creditFactsOf, factsOf } from './facts.js';

const euros: Exchange = { currency: 'EUR', baseCurrency: 'EUR', rate: null };
const dollars: Exchange = {
  ...{ currency: 'USD', baseCurrency: 'EUR' },
  rate: { from: 'EUR', to: 'USD', rate: '1.0842', on: '2026-11-05' },
};

/** An invoice, and the credit notes of requests for it one after the other; what is refused is left out. */
function creditedOf(
  input: DocumentInput,
  exchange: Exchange,
  requests: readonly CreditRequest[],
): { invoice: DocumentFacts; creditNotes: readonly DocumentFacts[] } {
  const document = documentOf(input.lines, input);
  const invoice = factsOf(input, document, exchange);
  const credited = invoiceOf(document, input);
  const posted = { document: credited, base: baseAmounts(document, exchange) };
  const earlier: { document: Credit; base: ReturnType<typeof creditBase> }[] = [];
  const creditNotes: DocumentFacts[] = [];
  for (const request of requests) {
    const { credit } = splitCredit(
      credited,
      earlier.map((each) => each.document),
      request,
    );
    const isNothing = credit?.groups.every(
      ({ taxableMinor, taxes }) => taxableMinor === 0n && taxes.every((tax) => tax === 0n),
    );
    if (!credit || isNothing) continue;
    const base = creditBase(posted, earlier, credit);
    earlier.push({ document: credit, base });
    creditNotes.push(creditFactsOf(invoice, `credit note ${creditNotes.length}`, credit, base));
  }
  return { invoice, creditNotes };
}

const explain = ({ invoice, creditNotes }: ReturnType<typeof creditedOf>, index: number) =>
  explainCredit(creditNotes[index]!, invoice, creditNotes.slice(0, index));

test('50.00 of 228.40 with tax is 31.26 and 18.74, each parted as its group is', () => {
  const lines = [line(1n, 12_000n, 190_000n), line(1n, 8_000n, 70_000n)];
  const input: DocumentInput = { priceMode: 'net', taxRounding: 'document', discount: null, lines };

  const { lines: ofLines, taxes } = explain(creditedOf(input, euros, [{ grossMinor: 5_000n }]), 0);

  expect(ofLines.map(({ amountMinor }) => amountMinor)).toEqual([2_627n, 1_751n]);
  expect(taxes.map(({ calculation }) => calculation)).toEqual([
    '31.26 − 26.27 = 4.99',
    '18.74 − 17.51 = 1.23',
  ]);
  expect(taxes[0]!.inputs[1]!.explanation!.calculation).toBe(
    '120.00 × 31.26 / 142.80, rounded, − 0.00 = 26.27',
  );
});

test('three lines, a credit note each: the second takes the cent that rounding left', () => {
  const lines = Array.from({ length: 3 }, () => line(1n, 1_001n, 190_000n));
  const input: DocumentInput = { priceMode: 'net', taxRounding: 'document', discount: null, lines };
  const each = [0, 1, 2].map((index) => ({ lines: [{ line: index, quantityE6: 1_000_000n }] }));
  const credited = creditedOf(input, dollars, each);

  const taxes = each.map((_, index) => explain(credited, index).taxes[0]!);

  expect(taxes.map(({ calculation }) => calculation)).toEqual([
    '5.71 × 10.01 / 30.03, rounded, − 0.00 = 1.90',
    '5.71 × 20.02 / 30.03, rounded, − 1.90 = 1.91',
    '5.71 × 30.03 / 30.03, rounded, − 3.81 = 1.90',
  ]);
  expect(taxes.map(({ others }) => others[1]!.amountMinor)).toEqual([175n, 177n, 175n]);
});

test('in whichever order lines are asked for, rounding leaves its cent to the earlier line of the invoice', () => {
  const lines = Array.from({ length: 3 }, () => line(1n, 999n, 190_000n));
  const input: DocumentInput = { priceMode: 'gross', taxRounding: 'document', discount: null, lines };
  const asked = [2, 0].map((index) => ({ line: index, quantityE6: 1_000_000n }));
  const netsOf = (request: CreditRequest) =>
    creditedOf(input, euros, [request]).creditNotes[0]!.lines.map(({ netMinor }) => netMinor);

  expect(netsOf({ lines: asked })).toEqual(netsOf({ lines: asked.toReversed() }));
});

test('a forged credit note is not what it is computed from', () => {
  const lines = [line(1n, 12_000n, 190_000n)];
  const input: DocumentInput = { priceMode: 'net', taxRounding: 'document', discount: null, lines };
  const { invoice, creditNotes } = creditedOf(input, euros, [{ grossMinor: 5_000n }]);
  const [creditNote] = creditNotes;
  const forged = {
    ...creditNote!,
    taxes: [{ ...creditNote!.taxes[0]!, taxMinor: creditNote!.taxes[0]!.taxMinor + 1n }],
  };

  expect(explainCredit(forged, invoice, []).taxes.map(({ isConsistent }) => isConsistent)).toEqual([false]);
});

test('a credit note of lines that its invoice does not have is not computed', () => {
  const lines = [line(1n, 12_000n, 190_000n)];
  const input: DocumentInput = { priceMode: 'net', taxRounding: 'document', discount: null, lines };
  const { invoice, creditNotes } = creditedOf(input, euros, [{ grossMinor: 5_000n }]);
  const [creditNote] = creditNotes;
  const rulesOf = (facts: DocumentFacts) => {
    const explanations = explainCredit(facts, invoice, []);
    return [...explanations.lines, ...explanations.taxes].map(({ rule, isConsistent }) => [
      rule,
      isConsistent,
    ]);
  };
  const refused = [
    ['not_computable', false],
    ['not_computable', false],
  ];

  expect(rulesOf({ ...creditNote!, lines: [{ ...creditNote!.lines[0]!, creditedLineId: null }] })).toEqual(
    refused,
  );
  expect(rulesOf({ ...creditNote!, taxes: [{ ...creditNote!.taxes[0]!, group: 7 }] })).toEqual(refused);
});

test('of any credit notes, the numbers of every explanation come to what is stored', () => {
  const request = (count: number): fc.Arbitrary<CreditRequest> =>
    fc.oneof(
      fc
        .array(
          fc.record({
            line: fc.nat(count - 1),
            part: fc.bigInt({ min: 1n, max: 4n }),
            isAmount: fc.boolean(),
          }),
          { minLength: 1, maxLength: 3 },
        )
        .map((parts) => ({
          lines: [...new Map(parts.map((each) => [each.line, each])).values()].map(
            ({ line, part, isAmount }) =>
              isAmount ? { line, amountMinor: part * 37n } : { line, quantityE6: part * 500_000n },
          ),
        })),
      fc.bigInt({ min: 1n, max: 4_000n }).map((grossMinor) => ({ grossMinor })),
      fc.constant('everything' as const),
    );
  const cases = issued.chain(({ input }) =>
    fc.tuple(
      fc.constant(input),
      fc.constantFrom(euros, dollars),
      fc.array(request(input.lines.length), { minLength: 1, maxLength: 4 }),
    ),
  );

  fc.assert(
    fc.property(cases, ([input, exchange, requests]) => {
      const credited = creditedOf(input, exchange, requests);

      const faults = credited.creditNotes.flatMap((_creditNote, index) => {
        const { lines, taxes } = explain(credited, index);
        return [...lines, ...taxes].flatMap(faultsIn);
      });

      expect(faults).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
