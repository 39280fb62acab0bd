import fc from 'fast-check';
import type { DocumentInput, TaxedLine } from '../../../../subgraphs/billing/money/compute-document.rules.js';
import {
  computeDocument,
  type ComputedDocument,
} from '../../../../subgraphs/billing/money/compute-document.rules.js';
import type { CreditedInvoice } from '../../../../subgraphs/billing/money/credit-left.rules.js';
import type { TaxedAmounts } from '../../../../subgraphs/billing/money/split-by-taxes.rules.js';

const rates = [[0n], [190_000n], [70_000n], [50_000n, 99_750n], [1_000_000n], [25n]];
const components = rates.map((ofCode, code) => ({
  taxCodeId: `code ${code}`,
  taxes: ofCode.map((rateE4, index) => ({ componentId: `component ${code}.${index}`, rateE4 })),
}));

/** Lines as people write them: odd quantities and prices, discounts, a deduction now and then. */
const lines: fc.Arbitrary<TaxedLine> = fc
  .record({
    quantityE6: fc.oneof(
      { weight: 6, arbitrary: fc.bigInt({ min: 1n, max: 30n }).map((pieces) => pieces * 1_000_000n) },
      { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 9_000_000n }) },
      { weight: 1, arbitrary: fc.bigInt({ min: -2_000_000n, max: -1n }) },
    ),
    unitPriceE6: fc.oneof(
      fc.bigInt({ min: 0n, max: 20_000n }).map((minor) => minor * 1_000_000n),
      fc.bigInt({ min: 0n, max: 900_000_000n }),
    ),
    discountPercentE4: fc.constantFrom(0n, 0n, 0n, 125_000n, 333_333n, 1_000_000n),
    discountMinor: fc.constantFrom(0n, 0n, 0n, 1n),
  })
  .chain((line) => fc.constantFrom(...components).map((tax) => ({ ...line, ...tax })));

export const documents: fc.Arbitrary<DocumentInput> = fc.record({
  priceMode: fc.constantFrom('net' as const, 'gross' as const),
  taxRounding: fc.constantFrom('document' as const, 'line' as const),
  lines: fc.array(lines, { minLength: 1, maxLength: 12 }),
  discount: fc.oneof(
    fc.constant(null),
    fc.constantFrom(0n, 30_000n, 333_333n).map((percentE4) => ({ percentE4 })),
    fc.bigInt({ min: 0n, max: 500n }).map((amountMinor) => ({ amountMinor })),
  ),
});

/** Documents that can be issued. */
export const issued = documents
  .map((input) => ({ input, document: computeDocument(input).document }))
  .filter((each): each is { input: DocumentInput; document: ComputedDocument } => each.document !== null);

/** A line of whole pieces at a price in minor units, without discounts. */
export function line(pieces: bigint, priceMinor: bigint, ...ratesE4: bigint[]): TaxedLine {
  return {
    ...{ quantityE6: pieces * 1_000_000n, unitPriceE6: priceMinor * 1_000_000n },
    ...{ discountPercentE4: 0n, discountMinor: 0n },
    taxCodeId: `code ${ratesE4.join('+')}`,
    taxes: ratesE4.map((rateE4) => ({ componentId: `component ${rateE4}`, rateE4 })),
  };
}

/** Net prices, tax by document, no discount, unless said. */
export function documentOf(lines: readonly TaxedLine[], more: Partial<DocumentInput> = {}): ComputedDocument {
  const input: DocumentInput = { priceMode: 'net', taxRounding: 'document', discount: null, lines, ...more };
  const { document, faults } = computeDocument(input);
  if (!document) throw new Error(faults[0]!.message);
  return document;
}

export function invoiceOf(
  document: ComputedDocument,
  input: Pick<DocumentInput, 'priceMode' | 'lines'>,
): CreditedInvoice {
  return {
    priceMode: input.priceMode,
    lines: document.lines.map(({ amountMinor, shareMinor, netMinor, group }, index) => ({
      quantityE6: input.lines[index]!.quantityE6,
      ...{ afterMinor: amountMinor - shareMinor, netMinor, group },
    })),
    groups: groupsOf(document),
  };
}

export function groupsOf({ groups }: ComputedDocument): TaxedAmounts[] {
  return groups.map(({ taxableMinor, taxes }) => ({
    taxableMinor,
    taxes: taxes.map(({ taxMinor }) => taxMinor),
  }));
}

export const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);
