import { rational, roundOnce } from '../../../shared/values/rational.js';
import { cumulativeShare } from '../../../shared/values/shares.js';
import type { BaseAmounts, BaseGroup } from './base-amounts.rules.js';
import type { Credit } from './credit-left.rules.js';
import type { TaxedAmounts } from './split-by-taxes.rules.js';
import { spread, sumOf } from './spread.rules.js';

/** A document, and what it is in the currency of the books. */
interface Posted<Document> {
  readonly document: Document;
  readonly base: Pick<BaseAmounts, 'groups'>;
}

/**
 * A credit note in the currency of the books, at the rate of its invoice: each net and each tax is the share of what the
 * invoice posted. So all credit notes of an invoice together take back what it posted, row by row.
 */
export function creditBase(
  invoice: Posted<{
    readonly groups: readonly TaxedAmounts[];
    readonly lines: readonly { readonly group: number }[];
  }>,
  earlier: readonly Posted<Credit>[],
  credit: Credit,
): BaseAmounts {
  const groups = credit.groups.map((amounts, group): BaseGroup => {
    const before = earlier.map(
      ({ document, base }) => [document.groups[group]!, base.groups[group]!] as const,
    );
    const share = (of: (amounts: TaxedAmounts) => bigint) =>
      cumulativeShare(
        of(invoice.base.groups[group]!),
        of(invoice.document.groups[group]!),
        sumOf(before.map(([credited]) => of(credited))) + of(amounts),
        sumOf(before.map(([, posted]) => of(posted))),
      );
    return {
      taxableMinor: share(({ taxableMinor }) => taxableMinor),
      taxes: amounts.taxes.map((_tax, index) => share(({ taxes }) => taxes[index]!)),
    };
  });
  const groupOf = (line: number) => invoice.document.lines[line]!.group;
  const nets: bigint[] = [];
  for (const [group, { taxableMinor }] of groups.entries()) {
    const indices = [...credit.lines.keys()].filter((index) => groupOf(credit.lines[index]!.line) === group);
    const amounts = indices.map((index) => credit.lines[index]!.netMinor);
    const net = credit.groups[group]!.taxableMinor;
    const shares = spread(taxableMinor, amounts, (amount) =>
      net === 0n ? 0n : roundOnce(rational(amount * taxableMinor, net)),
    );
    for (const [position, index] of indices.entries()) nets[index] = shares[position]!;
  }
  return {
    nets,
    groups,
    totalMinor: sumOf(groups.map(({ taxableMinor, taxes }) => taxableMinor + sumOf(taxes))),
  };
}
