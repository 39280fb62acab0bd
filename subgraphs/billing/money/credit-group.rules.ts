import { rational, roundOnce } from '../../../shared/values/rational.js';
import { allocate, cumulativeShare } from '../../../shared/values/shares.js';
import {
  type CreditedInvoice,
  type CreditedLine,
  type CreditLeft,
  type CreditPart,
  grossOf,
} from './credit-left.rules.js';
import type { TaxedAmounts } from './split-by-taxes.rules.js';
import { allocateSigned, spread, sumOf, within } from './spread.rules.js';

interface CreditedGroup {
  readonly parts: readonly CreditPart[];
  readonly amounts: TaxedAmounts;
  readonly lines: readonly CreditedLine[];
  /** Whether it takes no more than is left, nor less than nothing. */
  readonly isWithin: boolean;
}

/** All that is left of a group, with what rounding may have left of its tax alone. */
export function restOfGroup(
  invoice: CreditedInvoice,
  left: CreditLeft,
  group: number,
  parts: readonly CreditPart[],
): CreditedGroup {
  const amounts = left.groups[group]!;
  const rest = creditGroup(invoice, left, group, parts);
  if (!isUntouched(invoice, left, group, parts)) return { ...rest, amounts };
  // The invoice may have rounded its lines in another order.
  const lines = rest.lines.map((each) => ({ ...each, netMinor: invoice.lines[each.line]!.netMinor }));
  return { ...rest, amounts, lines };
}

/** Whether nothing was credited of a group so far, so that the parts are all its lines. */
function isUntouched(
  invoice: CreditedInvoice,
  left: CreditLeft,
  group: number,
  parts: readonly CreditPart[],
): boolean {
  const lines = invoice.lines.filter((line) => line.group === group);
  return parts.length === lines.length && grossOf(left.groups[group]!) === grossOf(invoice.groups[group]!);
}

interface Totals {
  readonly whole: TaxedAmounts;
  readonly left: TaxedAmounts;
}

/** What the parts of one group take back of its net and its taxes. */
export function creditGroup(
  invoice: CreditedInvoice,
  { lines, groups }: CreditLeft,
  group: number,
  parts: readonly CreditPart[],
): CreditedGroup {
  const totals: Totals = { whole: invoice.groups[group]!, left: groups[group]! };
  const isNet = invoice.priceMode === 'net' && parts.every(({ grossMinor }) => grossMinor === undefined);
  const asked = sumOf(parts.map(({ afterMinor }) => afterMinor));
  const most = isNet ? totals.left.taxableMinor : grossOf(totals.left);
  const isWithin = asked >= 0n && asked <= most;
  if (!isWithin || parts.length === 0) return { parts, amounts: none(totals.whole), lines: [], isWithin };
  const { netMinor, taxMinor } = isNet ? ofNet(totals, asked) : ofGross(totals, asked);
  const taxes = allocate(taxMinor, totals.left.taxes);
  const nets = isNet
    ? parts.map(({ afterMinor }) => afterMinor)
    : netsOf(
        invoice,
        parts,
        netMinor,
        lines.map(({ afterMinor }) => afterMinor),
      );
  const credited = parts.map(({ line, quantityE6, afterMinor, grossMinor }, index): CreditedLine => {
    const inMode = invoice.priceMode === 'net' && grossMinor !== undefined ? nets[index]! : afterMinor;
    return { line, quantityE6, afterMinor: inMode, netMinor: nets[index]! };
  });
  return { parts, amounts: { taxableMinor: netMinor, taxes }, lines: credited, isWithin };
}

function ofNet({ whole, left }: Totals, netMinor: bigint) {
  const [tax, taxLeft] = [sumOf(whole.taxes), sumOf(left.taxes)];
  const done = whole.taxableMinor - left.taxableMinor + netMinor;
  const share = cumulativeShare(tax, whole.taxableMinor, done, tax - taxLeft);
  return { netMinor, taxMinor: within(share, 0n, taxLeft) };
}

function ofGross({ whole, left }: Totals, grossMinor: bigint) {
  const [gross, grossLeft, taxLeft] = [grossOf(whole), grossOf(left), sumOf(left.taxes)];
  const before = whole.taxableMinor - left.taxableMinor;
  const share = cumulativeShare(whole.taxableMinor, gross, gross - grossLeft + grossMinor, before);
  const least = grossMinor > taxLeft ? grossMinor - taxLeft : 0n;
  const most = grossMinor < left.taxableMinor ? grossMinor : left.taxableMinor;
  const netMinor = within(share, least, most);
  return { netMinor, taxMinor: grossMinor - netMinor };
}

/** The net of each line: with gross prices by its part, else by what is left of it, which it then cannot exceed. */
function netsOf(
  { priceMode }: CreditedInvoice,
  parts: readonly CreditPart[],
  netMinor: bigint,
  afterLeft: readonly bigint[],
): bigint[] {
  if (priceMode === 'net') {
    const weights = parts.map(({ line }) => afterLeft[line]!);
    return allocateSigned(netMinor, weights);
  }
  const amounts = parts.map(({ afterMinor }) => afterMinor);
  const gross = sumOf(amounts);
  const ofNegative = (amount: bigint) => (gross === 0n ? 0n : roundOnce(rational(amount * netMinor, gross)));
  return spread(netMinor, amounts, ofNegative);
}

function none({ taxes }: TaxedAmounts): TaxedAmounts {
  return { taxableMinor: 0n, taxes: taxes.map(() => 0n) };
}
