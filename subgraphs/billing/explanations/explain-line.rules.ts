import { formatMillionths } from '../../../shared/values/decimal.js';
import { rational } from '../../../shared/values/rational.js';
import { exactLineAmount } from '../money/line-amount.rules.js';
import { sumOf } from '../money/spread.rules.js';
import { hundredPercent } from '../money/tax-rates.rules.js';
import {
  afterDiscount,
  type ExplainedGroup,
  ofDocument,
  ofLine,
  ofTax,
  type Recomputed,
} from './document-explanations.rules.js';
import { percent, priceText } from './exact-text.rules.js';
import { taxOfAmount } from './explain-tax.rules.js';
import { explained, explainedInput, type Explanation, figure, money, shareOf } from './explanation.rules.js';

/** The net of a line, of what is left of its amount. */
export function netOf(
  recomputed: Recomputed,
  group: ExplainedGroup,
  index: number,
  others: readonly Explanation[],
): Explanation {
  const { facts, document } = recomputed;
  const { currency } = facts;
  const line = facts.lines[index]!;
  const amountMinor = document.lines[index]!.netMinor;
  const left = [
    explainedInput('amount', amountOf(recomputed, index)),
    explainedInput('discountShare', shareOfDiscount(recomputed, index)),
  ];
  const net = { source: ofLine(line, 'net'), currency, amountMinor, storedMinor: line.netMinor, others };
  if (facts.priceMode === 'net') return explained({ ...net, rule: 'net_of_line', inputs: left });
  const after = afterDiscount(recomputed, index);
  if (facts.taxRounding === 'line' || group.lines.length === 1) {
    const taxMinor = after - amountMinor;
    const tax = taxOfAmount(money('gross', after, currency, ofLine(line, 'amount')), after, group.rates, {
      ...{ currency, source: ofLine(line, 'tax'), amountMinor: taxMinor, storedMinor: null },
    });
    return explained({ ...net, rule: 'net_in_gross', inputs: [...left, explainedInput('tax', tax)] });
  }
  const rate = sumOf(group.rates);
  if (after < 0n)
    return explained({
      ...{ ...net, rule: 'net_below_zero', inputs: [...left, figure('rate', percent(rate))] },
      exact: rational(after * hundredPercent, hundredPercent + rate),
    });
  return shareOfNet(recomputed, group, index, left, net);
}

/** With gross prices, lines above zero share the net of their group. */
function shareOfNet(
  recomputed: Recomputed,
  { lines, taxes }: ExplainedGroup,
  index: number,
  left: Explanation['inputs'],
  net: Pick<Explanation, 'source' | 'currency' | 'amountMinor' | 'storedMinor' | 'others'>,
): Explanation {
  const { document } = recomputed;
  const { currency, amountMinor } = net;
  const after = lines.map((each) => afterDiscount(recomputed, each));
  const taxable = sumOf(lines.map((each) => document.lines[each]!.netMinor));
  const belowZero = sumOf(
    lines.filter((_, each) => after[each]! < 0n).map((each) => document.lines[each]!.netMinor),
  );
  const weights = sumOf(after.filter((each) => each > 0n));
  const total = [
    money('taxable', taxable, currency, taxes[0] ? ofTax(taxes[0], 'taxable') : null),
    money('netsBelowZero', belowZero, currency),
  ];
  // Lines of nothing share what rounding left to them alike.
  const [weight, whole] =
    weights === 0n ? [1n, BigInt(lines.length)] : [afterDiscount(recomputed, index), weights];
  const { exact, leftUnit } = shareOf(taxable - belowZero, weight, whole, amountMinor, currency);
  return weights === 0n
    ? explained({
        ...{ ...net, rule: 'net_of_nothing', exact },
        inputs: [...total, figure('lineCount', String(lines.length)), leftUnit],
      })
    : explained({
        ...{ ...net, rule: 'net_share', exact },
        inputs: [...total, ...left, money('amountsAboveZero', weights, currency), leftUnit],
      });
}

/** What a line charges: quantity times price, less its own discounts. */
function amountOf({ facts, document }: Recomputed, index: number): Explanation {
  const { currency } = facts;
  const line = facts.lines[index]!;
  return explained({
    ...{ rule: 'line_amount', source: ofLine(line, 'amount'), currency },
    ...{ amountMinor: document.lines[index]!.amountMinor, storedMinor: line.amountMinor },
    exact: exactLineAmount(line),
    inputs: [
      figure('quantity', formatMillionths(line.quantityE6), ofLine(line, 'quantity')),
      figure('unitPrice', priceText(line.unitPriceE6, currency), ofLine(line, 'unitPrice')),
      figure('discountPercent', percent(line.discountPercentE4), ofLine(line, 'discountPercent')),
      money('discount', line.discountMinor, currency, ofLine(line, 'discount')),
    ],
  });
}

/** What a line bears of the discount on all lines. */
function shareOfDiscount({ facts, document }: Recomputed, index: number): Explanation {
  const { currency, discountMinor } = facts;
  const line = facts.lines[index]!;
  const { amountMinor: amount, shareMinor: amountMinor } = document.lines[index]!;
  const share = {
    source: ofLine(line, 'discountShare'),
    currency,
    amountMinor,
    storedMinor: line.shareMinor,
  };
  const discount = money('documentDiscount', discountMinor, currency, ofDocument(facts, 'discount'));
  if (discountMinor === 0n) return explained({ ...share, rule: 'no_discount', inputs: [discount] });
  const weight = amount > 0n ? amount : 0n;
  const weights = sumOf(document.lines.map((each) => (each.amountMinor > 0n ? each.amountMinor : 0n)));
  const { exact, leftUnit } = shareOf(discountMinor, weight, weights, amountMinor, currency);
  return explained({
    ...{ ...share, rule: 'discount_share', exact },
    inputs: [
      ...[discount, money('amount', weight, currency, ofLine(line, 'amount'))],
      ...[money('amountsAboveZero', weights, currency), leftUnit],
    ],
  });
}
