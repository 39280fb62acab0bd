import type { ComputedDocument } from './compute-document.rules.js';
import { convert, type ExchangeRate } from './convert.rules.js';
import { spread, sumOf } from './spread.rules.js';

/** The currencies of a document and of the books, and the rate between them; none where they are the same. */
export interface Exchange {
  readonly currency: string;
  readonly baseCurrency: string;
  readonly rate: ExchangeRate | null;
}

/** What a document is in the currency of the books. */
export interface BaseAmounts {
  /** Net of each line. */
  readonly nets: readonly bigint[];
  readonly groups: readonly BaseGroup[];
  readonly totalMinor: bigint;
}

export interface BaseGroup {
  readonly taxableMinor: bigint;
  /** Of each component. */
  readonly taxes: readonly bigint[];
}

/**
 * A document in the currency of the books: total and each tax are converted, the nets of the lines bear what rounding
 * leaves. So net and tax sum to the total, and its entry balances without a line for the difference.
 */
export function baseAmounts(
  { lines, groups, totalMinor }: ComputedDocument,
  { currency, baseCurrency, rate }: Exchange,
): BaseAmounts {
  const inBase = (amountMinor: bigint) => convert({ amountMinor, currency }, baseCurrency, rate);
  const total = inBase(totalMinor);
  const taxes = groups.map((group) => group.taxes.map(({ taxMinor }) => inBase(taxMinor)));
  const nets = spread(
    total - sumOf(taxes.flat()),
    lines.map(({ netMinor }) => netMinor),
    inBase,
  );
  const netOf = (group: number) => sumOf(nets.filter((_net, index) => lines[index]!.group === group));
  return {
    nets,
    groups: taxes.map((ofGroup, group) => ({ taxableMinor: netOf(group), taxes: ofGroup })),
    totalMinor: total,
  };
}
