import { cumulativeShare } from '../../../shared/values/shares.js';
import type { BaseAmounts, BaseGroup } from './base-amounts.rules.js';
import type { Credit } from './credit-left.rules.js';
import type { TaxedAmounts } from './split-by-taxes.rules.js';
import { allocateSigned, sumOf } from './spread.rules.js';

/** A document, and what it is in the currency of the books; a net for each of its lines. */
interface Posted<Document> {
  readonly document: Document;
  readonly base: Pick<BaseAmounts, 'nets' | 'groups'>;
}

type PostedInvoice = Posted<{
  readonly groups: readonly TaxedAmounts[];
  readonly lines: readonly { readonly group: number; readonly netMinor: bigint }[];
}>;

/**
 * A credit note in the currency of the books, at the rate of its invoice: each net and each tax is the share of what the
 * invoice posted. So all credit notes of an invoice together take back what it posted, row by row; and line by line, where
 * they take back the net of each line.
 */
export function creditBase(
  invoice: PostedInvoice,
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
  return {
    nets: netsOf(invoice, earlier, credit, groups),
    groups,
    totalMinor: sumOf(groups.map(({ taxableMinor, taxes }) => taxableMinor + sumOf(taxes))),
  };
}

/** The net of each line: its share of what its line posted, and of what rounding leaves to its group. */
function netsOf(
  invoice: PostedInvoice,
  earlier: readonly Posted<Credit>[],
  credit: Credit,
  groups: readonly BaseGroup[],
): bigint[] {
  const before = Map.groupBy(
    earlier.flatMap(({ document, base }) =>
      document.lines.map(({ line, netMinor }, index) => ({ line, netMinor, baseMinor: base.nets[index]! })),
    ),
    ({ line }) => line,
  );
  const nets = credit.lines.map(({ line, netMinor }) => {
    const [whole, parts] = [invoice.document.lines[line]!.netMinor, before.get(line) ?? []];
    if (whole === 0n) return 0n;
    const credited = sumOf(parts.map((part) => part.netMinor)) + netMinor;
    const posted = sumOf(parts.map((part) => part.baseMinor));
    return cumulativeShare(invoice.base.nets[line]!, whole, credited, posted);
  });
  for (const [group, { taxableMinor }] of groups.entries()) {
    const indices = [...nets.keys()].filter(
      (index) => invoice.document.lines[credit.lines[index]!.line]!.group === group,
    );
    const own = indices.map((index) => nets[index]!);
    const left = spreadRest(taxableMinor - sumOf(own), own);
    for (const [position, index] of indices.entries()) nets[index] = own[position]! + left[position]!;
  }
  return nets;
}

/** What rounding leaves, over the lines above zero by their amounts; over all where none is. */
function spreadRest(rest: bigint, amounts: readonly bigint[]): bigint[] {
  const weights = amounts.map((amount) => (amount > 0n ? amount : 0n));
  return allocateSigned(rest, weights.some((weight) => weight > 0n) ? weights : amounts.map(() => 1n));
}
