import { formatMillionths } from '../../../shared/values/decimal.js';
import { rational, roundOnce } from '../../../shared/values/rational.js';
import { grossOf } from '../money/credit-left.rules.js';
import { sumOf } from '../money/spread.rules.js';
import { ofLine } from './document-explanations.rules.js';
import type { RecomputedCredit } from './credited-facts.rules.js';
import { explainedStep } from './explain-step.rules.js';
import { explained, explainedInput, type Explanation, figure, money, shareOf } from './explanation.rules.js';

/** What a credit note takes back of a line, without tax. */
export function creditedNet(
  recomputed: RecomputedCredit,
  index: number,
  others: readonly Explanation[],
): Explanation {
  const { facts, ofInvoice, invoice, credit, way } = recomputed;
  const { currency, priceMode } = facts;
  const line = facts.lines[index]!;
  const computed = credit.lines[index];
  if (!computed) return missing(recomputed, index);
  const { netMinor: amountMinor } = computed;
  const net = { source: ofLine(line, 'net'), currency, amountMinor, storedMinor: line.netMinor, others };
  const amount = amountOf(recomputed, index);
  if (priceMode === 'net' && way !== 'amount')
    return explained({ ...net, rule: 'net_of_amount', inputs: [explainedInput('amount', amount)] });
  const original = ofInvoice.lines[computed.line]!;
  const { group } = original;
  const own = credit.lines.filter((each) => invoice.document.lines[each.line]!.group === group);
  const taxable = credit.groups[group]!.taxableMinor;
  const isWhole = way === 'everything' && isUntouched(recomputed, group);
  if (isWhole)
    return explained({
      ...{ ...net, rule: 'net_of_invoice_line' },
      inputs: [money('net', original.netMinor, currency, ofLine(original, 'net'))],
    });
  if (priceMode === 'gross' && computed.afterMinor < 0n) {
    const gross = grossOf(credit.groups[group]!);
    if (gross === 0n)
      return explained({ ...net, rule: 'share_of_nothing', inputs: [money('total', taxable, currency)] });
    return explained({
      ...{ ...net, rule: 'credited_net_below_zero' },
      exact: rational(computed.afterMinor * taxable, gross),
      inputs: [
        ...[explainedInput('amount', amount), money('taxable', taxable, currency)],
        money('gross', gross, currency),
      ],
    });
  }
  const weightOf = (each: (typeof own)[number]) =>
    priceMode === 'net' ? recomputed.left.lines[each.line]!.afterMinor : each.afterMinor;
  const belowZero =
    priceMode === 'net'
      ? 0n
      : sumOf(own.filter(({ afterMinor }) => afterMinor < 0n).map(({ netMinor }) => netMinor));
  const weights = sumOf(own.map(weightOf).filter((weight) => weight > 0n));
  const [weight, whole] = weights === 0n ? [1n, BigInt(own.length)] : [weightOf(computed), weights];
  const { exact, leftUnit } = shareOf(taxable - belowZero, weight, whole, amountMinor, currency);
  return explained({
    ...{ ...net, rule: 'credited_net_share', exact },
    inputs: [
      ...[money('taxable', taxable, currency), money('netsBelowZero', belowZero, currency)],
      ...[
        money('weight', weight, currency, ofLine(line, 'amount')),
        money('weights', whole, currency),
        leftUnit,
      ],
    ],
  });
}

/** What a credit note takes back of a line, in the price mode. */
function amountOf(
  { facts, ofInvoice, invoice, earlier, left, credit, way }: RecomputedCredit,
  index: number,
) {
  const { currency } = facts;
  const line = facts.lines[index]!;
  const { line: of, quantityE6, afterMinor: amountMinor } = credit.lines[index]!;
  const original = ofInvoice.lines[of]!;
  const { afterMinor: totalMinor, quantityE6: wholeE6 } = invoice.document.lines[of]!;
  const source = ofLine(line, 'amount');
  const amount = { source, currency, amountMinor, storedMinor: line.amountMinor - line.shareMinor };
  if (way !== 'everything' && quantityE6 === 0n)
    return explained({ ...amount, rule: 'asked', inputs: [money('amount', amountMinor, currency, source)] });
  const total = money('total', totalMinor, currency, ofLine(original, 'amount'));
  const before = totalMinor - left.lines[of]!.afterMinor;
  if (way === 'everything') {
    const inputs = [total, money('before', before, currency)];
    return explained({ ...amount, rule: 'rest', inputs });
  }
  const quantities = earlier.flatMap(({ document }) => document.lines.filter((each) => each.line === of));
  const doneE6 = sumOf(quantities.map((each) => each.quantityE6)) + quantityE6;
  return explainedStep({
    ...{ ...amount, total, totalMinor, beforeMinor: left.lines[of]!.byQuantityMinor },
    ...{
      whole: figure('whole', formatMillionths(wholeE6), ofLine(original, 'quantity')),
      wholeMinor: wholeE6,
    },
    ...{ done: figure('done', formatMillionths(doneE6)), doneMinor: doneE6 },
  });
}

/** The same in the currency of the books: its share of what its line posted, and what rounding left of its group. */
export function creditedBaseNet(recomputed: RecomputedCredit, index: number): Explanation {
  const { facts, ofInvoice, invoice, earlier, credit, base } = recomputed;
  const { currency, baseCurrency, rate } = facts;
  const line = facts.lines[index]!;
  const computed = credit.lines[index];
  if (!computed) return missing(recomputed, index);
  const amountMinor = base.nets[index]!;
  const net = {
    ...{ source: ofLine(line, 'baseNet'), currency: baseCurrency, amountMinor },
    storedMinor: line.baseNetMinor,
  };
  // Shares of lines can be a unit off their nets in one currency, too.
  if (!rate && amountMinor === computed.netMinor) {
    const amount = money('amount', computed.netMinor, currency, ofLine(line, 'net'));
    return explained({ ...net, rule: 'same_currency', inputs: [amount] });
  }
  const original = ofInvoice.lines[computed.line]!;
  const [whole, totalMinor] = [original.netMinor, invoice.base.nets[computed.line]!];
  const parts = earlier.flatMap(({ document, base: posted }) =>
    document.lines.flatMap((each, at) =>
      each.line === computed.line ? [{ netMinor: each.netMinor, baseMinor: posted.nets[at]! }] : [],
    ),
  );
  const before = sumOf(parts.map(({ baseMinor }) => baseMinor));
  const done = sumOf(parts.map(({ netMinor }) => netMinor)) + computed.netMinor;
  if (whole === 0n)
    return explained({
      ...{ ...net, rule: 'base_net_of_rounding' },
      inputs: [money('roundingOfGroup', amountMinor, baseCurrency)],
    });
  const exact = rational(totalMinor * done, whole);
  return explained({
    ...{ ...net, rule: 'base_net_step', exact },
    inputs: [
      money('total', totalMinor, baseCurrency, ofLine(original, 'baseNet')),
      ...[money('done', done, currency), money('whole', whole, currency, ofLine(original, 'net'))],
      money('before', before, baseCurrency),
      money('roundingOfGroup', amountMinor - (roundOnce(exact) - before), baseCurrency),
    ],
  });
}

/** Whether nothing was credited of a group before, so that all of it comes back. */
function isUntouched({ invoice, left, credit }: RecomputedCredit, group: number): boolean {
  const ofGroup = (line: number) => invoice.document.lines[line]!.group === group;
  const all = [...invoice.document.lines.keys()].filter(ofGroup).length;
  const own = credit.lines.filter(({ line }) => ofGroup(line)).length;
  return own === all && grossOf(left.groups[group]!) === grossOf(invoice.document.groups[group]!);
}

/** A line that the rules would not have credited. */
function missing({ facts }: RecomputedCredit, index: number): Explanation {
  const line = facts.lines[index]!;
  return explained({
    ...{ rule: 'asked', source: ofLine(line, 'net'), currency: facts.currency, amountMinor: 0n },
    ...{ storedMinor: line.netMinor, inputs: [money('amount', 0n, facts.currency)] },
  });
}
