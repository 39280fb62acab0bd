import type { FieldFault } from '../../../shared/errors/domain-error.js';
import {
  discountOf,
  type DocumentDiscount,
  isBearable,
  sharesOfDiscount,
} from './document-discount.rules.js';
import { lineAmount, type PricedLine } from './line-amount.rules.js';
import { sumOf } from './spread.rules.js';
import { taxGroup, type TaxSettings } from './tax-group.rules.js';

/** Lines that a document may have. */
export const mostLines = 1_000;
/** The largest total of a document, in minor units. */
export const largestTotalMinor = 10n ** 15n;

/** A component of a tax code on the supply date of a line. */
export interface AppliedTax {
  readonly componentId: string;
  readonly rateE4: bigint;
}

export interface TaxedLine extends PricedLine {
  readonly taxCodeId: string;
  /** In force on its supply date, by position. */
  readonly taxes: readonly AppliedTax[];
}

export interface DocumentInput extends TaxSettings {
  readonly lines: readonly TaxedLine[];
  readonly discount: DocumentDiscount | null;
}

export interface ComputedLine {
  /** In the price mode, after the line's own discount. */
  readonly amountMinor: bigint;
  /** Of the document's discount. */
  readonly shareMinor: bigint;
  readonly netMinor: bigint;
  /** Its group in `groups`. */
  readonly group: number;
}

/** The lines of one tax code and rate. */
export interface ComputedGroup {
  readonly taxCodeId: string;
  readonly taxableMinor: bigint;
  readonly taxes: readonly (AppliedTax & { readonly taxMinor: bigint })[];
}

export interface ComputedDocument {
  readonly discountMinor: bigint;
  readonly lines: readonly ComputedLine[];
  readonly groups: readonly ComputedGroup[];
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly totalMinor: bigint;
}

/** The document, or every fault of its amounts with its path: INVOICE-005, and INVOICE-008 for `too_large`. */
export type Computation =
  | { readonly document: ComputedDocument; readonly faults: readonly [] }
  | { readonly document: null; readonly faults: readonly FieldFault[] };

/** Every figure of a document from its lines, each rounded where section "Money" of the README says. */
export function computeDocument(input: DocumentInput): Computation {
  const amounts = input.lines.map(lineAmount);
  const discountMinor = discountOf(input.discount, amounts);
  if (!isBearable(discountMinor, amounts)) return refused('discount', unbearable);
  const shares = sharesOfDiscount(discountMinor, amounts);
  const after = amounts.map((amount, index) => amount - shares[index]!);
  const grouped = groupsOf(input.lines);
  const amountsOf = (indices: readonly number[]) => indices.map((index) => after[index]!);
  const negative = grouped.find(({ indices }) => sumOf(amountsOf(indices)) < 0n);
  if (negative) return refused(`lines[${negative.indices[0]!}]`, belowZero);
  const groups = grouped.map(({ indices, taxes }) => {
    const rates = taxes.map(({ rateE4 }) => rateE4);
    return { indices, ...taxGroup(amountsOf(indices), rates, input) };
  });
  // Rounded on each line, deductions can have a cent more of tax than what they are taken from.
  const untaxable = groups.find(({ taxes }) => taxes.some((tax) => tax < 0n));
  if (untaxable) return refused(`lines[${untaxable.indices[0]!}]`, belowZero);
  const document = documentOf(input, { amounts, shares, discountMinor, groups });
  return document.totalMinor > largestTotalMinor ? refused('lines', tooLarge) : { document, faults: [] };
}

interface Parts {
  readonly amounts: readonly bigint[];
  readonly shares: readonly bigint[];
  readonly discountMinor: bigint;
  readonly groups: readonly {
    readonly indices: readonly number[];
    readonly nets: readonly bigint[];
    readonly taxes: readonly bigint[];
  }[];
}

function documentOf({ lines }: DocumentInput, parts: Parts): ComputedDocument {
  const { amounts, shares, discountMinor, groups: taxed } = parts;
  const computed: ComputedLine[] = [];
  for (const [group, { indices, nets }] of taxed.entries())
    for (const [position, index] of indices.entries())
      computed[index] = {
        ...{ amountMinor: amounts[index]!, shareMinor: shares[index]! },
        ...{ netMinor: nets[position]!, group },
      };
  const groups = taxed.map(({ indices, nets, taxes }): ComputedGroup => {
    const { taxCodeId, taxes: applied } = lines[indices[0]!]!;
    const withTax = applied.map((tax, index) => ({ ...tax, taxMinor: taxes[index]! }));
    return { taxCodeId, taxableMinor: sumOf(nets), taxes: withTax };
  });
  const netMinor = sumOf(groups.map(({ taxableMinor }) => taxableMinor));
  const taxMinor = sumOf(taxed.map(({ taxes }) => sumOf(taxes)));
  return { discountMinor, lines: computed, groups, netMinor, taxMinor, totalMinor: netMinor + taxMinor };
}

/** Lines with the same tax code and the same rates, in the order of their first lines. */
function groupsOf(lines: readonly TaxedLine[]) {
  const groups = new Map<string, { indices: number[]; taxes: readonly AppliedTax[] }>();
  for (const [index, { taxCodeId, taxes }] of lines.entries()) {
    const key = [taxCodeId, ...taxes.map(({ rateE4 }) => rateE4)].join(' ');
    const group = groups.get(key) ?? { indices: [], taxes };
    group.indices.push(index);
    groups.set(key, group);
  }
  return [...groups.values()];
}

type Refusal = Pick<FieldFault, 'code'> & { readonly words: string };
const unbearable: Refusal = { code: 'too_large', words: 'is more than the lines above zero sum to' };
const belowZero: Refusal = {
  code: 'too_small',
  words: 'and the other lines of its tax sum to less than zero',
};
const tooLarge: Refusal = {
  code: 'too_large',
  words: `sum to more than ${largestTotalMinor.toLocaleString('en')} minor units`,
};

function refused(field: string, { code, words }: Refusal): Computation {
  return { document: null, faults: [{ field, code, message: `${field} ${words}.` }] };
}
