import { spread, sumOf } from './spread.rules.js';
import type { TaxedAmounts } from './split-by-taxes.rules.js';
import type { PriceMode } from './tax-group.rules.js';

/** An issued invoice, as far as its credit notes follow from it. */
export interface CreditedInvoice {
  readonly priceMode: PriceMode;
  readonly lines: readonly {
    readonly quantityE6: bigint;
    /** In the price mode, its share of the document's discount taken off. */
    readonly afterMinor: bigint;
    readonly netMinor: bigint;
    readonly group: number;
  }[];
  readonly groups: readonly TaxedAmounts[];
}

/** A line of an invoice, as far as one credit note takes it back. */
export interface CreditedLine {
  /** Its index in the invoice. */
  readonly line: number;
  /** Zero where an amount was credited, whatever the quantity. */
  readonly quantityE6: bigint;
  /** In the price mode of the invoice. */
  readonly afterMinor: bigint;
  readonly netMinor: bigint;
}

/** What of a line is credited; `grossMinor` where the request was an amount with tax. */
export interface CreditPart {
  readonly line: number;
  readonly quantityE6: bigint;
  readonly afterMinor: bigint;
  readonly grossMinor?: bigint;
}

/** A credit note. Amounts are above zero as its kind says the direction; `groups` are those of the invoice. */
export interface Credit {
  readonly lines: readonly CreditedLine[];
  readonly groups: readonly TaxedAmounts[];
}

export interface LineLeft {
  readonly quantityE6: bigint;
  readonly afterMinor: bigint;
  /** What was taken back by quantity so far. */
  readonly byQuantityMinor: bigint;
}

/** What of an invoice its credit notes have left. */
export interface CreditLeft {
  readonly lines: readonly LineLeft[];
  readonly groups: readonly TaxedAmounts[];
}

/** What is left of an invoice after its credit notes so far. */
export function leftAfter(invoice: CreditedInvoice, earlier: readonly Credit[]): CreditLeft {
  const credited = Map.groupBy(
    earlier.flatMap(({ lines }) => lines),
    ({ line }) => line,
  );
  return {
    lines: invoice.lines.map(({ quantityE6, afterMinor }, index) => {
      const parts = credited.get(index) ?? [];
      const byQuantity = parts.filter((part) => part.quantityE6 !== 0n);
      return {
        quantityE6: quantityE6 - sumOf(parts.map((part) => part.quantityE6)),
        afterMinor: afterMinor - sumOf(parts.map((part) => part.afterMinor)),
        byQuantityMinor: sumOf(byQuantity.map((part) => part.afterMinor)),
      };
    }),
    groups: invoice.groups.map((group, index) =>
      earlier.reduce((left, { groups }) => less(left, groups[index]!), group),
    ),
  };
}

/** Net and tax of a group. */
export function grossOf({ taxableMinor, taxes }: TaxedAmounts): bigint {
  return taxableMinor + sumOf(taxes);
}

/**
 * The gross that is left of each line. Tax belongs to a group and not to its lines, so each has of its group's what its
 * own amount is of theirs; deductions have none, and lower what the other lines have.
 */
export function grossLeftOfLines(
  { lines: ofInvoice }: CreditedInvoice,
  { lines, groups }: CreditLeft,
): bigint[] {
  const left = lines.map(() => 0n);
  for (const [group, amounts] of groups.entries()) {
    const indices = [...lines.keys()].filter((index) => ofInvoice[index]!.group === group);
    const after = indices.map((index) => lines[index]!.afterMinor);
    // Where rounding has left tax alone, the first line stands for it.
    const weights = after.some((amount) => amount > 0n)
      ? after
      : after.map((_amount, each) => (each === 0 ? 1n : 0n));
    const shares = spread(grossOf(amounts), weights, () => 0n);
    for (const [position, index] of indices.entries()) left[index] = shares[position]!;
  }
  return left;
}

function less(group: TaxedAmounts, { taxableMinor, taxes }: TaxedAmounts): TaxedAmounts {
  return {
    taxableMinor: group.taxableMinor - taxableMinor,
    taxes: group.taxes.map((tax, index) => tax - taxes[index]!),
  };
}
