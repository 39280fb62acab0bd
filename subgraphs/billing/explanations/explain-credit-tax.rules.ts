import { grossOf } from '../money/credit-left.rules.js';
import type { TaxedAmounts } from '../money/split-by-taxes.rules.js';
import { sumOf } from '../money/spread.rules.js';
import { ofLine, ofTax } from './document-explanations.rules.js';
import type { RecomputedCredit } from './credited-facts.rules.js';
import type { TaxFacts } from './document-facts.rules.js';
import { explainedStep } from './explain-step.rules.js';
import {
  explained,
  explainedInput,
  type Explanation,
  type FigureSource,
  money,
  shareOf,
} from './explanation.rules.js';

interface OfGroup {
  /** Of the invoice. */
  readonly original: TaxFacts;
  readonly component: number;
  readonly whole: TaxedAmounts;
  readonly left: TaxedAmounts;
  readonly now: TaxedAmounts;
}

function ofGroup({ ofInvoice, invoice, left, credit }: RecomputedCredit, tax: TaxFacts): OfGroup {
  const { group, position } = tax;
  const original = ofInvoice.taxes.find((each) => each.group === group && each.position === position) ?? tax;
  return {
    ...{ original, component: ofInvoice.taxes.filter((each) => each.group === group).indexOf(original) },
    ...{ whole: invoice.document.groups[group]!, left: left.groups[group]!, now: credit.groups[group]! },
  };
}

/** Whether the rules took it from the net that was asked for, and not from an amount with tax. */
const isOfNet = ({ facts, way }: RecomputedCredit) => facts.priceMode === 'net' && way !== 'amount';

/** The tax that a credit note takes back. */
export function creditedTax(
  recomputed: RecomputedCredit,
  tax: TaxFacts,
  others: readonly Explanation[],
): Explanation {
  const { currency } = recomputed.facts;
  const { original, component, whole, left, now } = ofGroup(recomputed, tax);
  const amountMinor = now.taxes[component] ?? 0n;
  const amount = { source: ofTax(tax, 'tax'), currency, amountMinor, storedMinor: tax.taxMinor, others };
  if (recomputed.way === 'everything') {
    const totalMinor = whole.taxes[component]!;
    const total = money('total', totalMinor, currency, ofTax(original, 'tax'));
    const before = money('before', totalMinor - left.taxes[component]!, currency);
    return explained({ ...amount, rule: 'rest', inputs: [total, before] });
  }
  if (whole.taxes.length === 1) return wholeTax(recomputed, tax, amount);
  const taxMinor = sumOf(now.taxes);
  const [weight, weights] = [left.taxes[component]!, sumOf(left.taxes)];
  const { exact, leftUnit } = shareOf(taxMinor, weight, weights, amountMinor, currency);
  const together = { source: ofTax(tax, 'tax'), currency, amountMinor: taxMinor, storedMinor: null };
  const taxOfGroup = wholeTax(recomputed, tax, together);
  if (weights === 0n)
    return explained({ ...amount, rule: 'share_of_nothing', inputs: [explainedInput('total', taxOfGroup)] });
  return explained({
    ...{ ...amount, rule: 'tax_by_what_is_left', exact },
    inputs: [
      explainedInput('tax', taxOfGroup),
      ...[
        money('weight', weight, currency, ofTax(original, 'tax')),
        money('weights', weights, currency),
        leftUnit,
      ],
    ],
  });
}

/** The tax of all components together. */
function wholeTax(
  recomputed: RecomputedCredit,
  tax: TaxFacts,
  amount: Pick<Explanation, 'source' | 'currency' | 'amountMinor' | 'storedMinor'> & {
    readonly others?: readonly Explanation[];
  },
): Explanation {
  const { currency } = recomputed.facts;
  const { original, whole, left, now } = ofGroup(recomputed, tax);
  if (!isOfNet(recomputed)) {
    const taxable = explainedInput('taxable', creditedTaxable(recomputed, tax));
    const gross = money('gross', grossOf(now), currency);
    return explained({ ...amount, rule: 'tax_of_gross', inputs: [gross, taxable] });
  }
  const [totalMinor, taxLeft] = [sumOf(whole.taxes), sumOf(left.taxes)];
  const doneMinor = whole.taxableMinor - left.taxableMinor + now.taxableMinor;
  return explainedStep({
    ...{ ...amount, total: money('total', totalMinor, currency, ofTax(original, 'tax')), totalMinor },
    ...{ beforeMinor: totalMinor - taxLeft, done: money('done', doneMinor, currency), doneMinor },
    whole: money('whole', whole.taxableMinor, currency, ofTax(original, 'taxable')),
    wholeMinor: whole.taxableMinor,
  });
}

/** What the tax is of. */
export function creditedTaxable(recomputed: RecomputedCredit, tax: TaxFacts): Explanation {
  const { facts, credit, way } = recomputed;
  const { currency } = facts;
  const { original, whole, left, now } = ofGroup(recomputed, tax);
  const { taxableMinor: amountMinor } = now;
  const amount = { source: ofTax(tax, 'taxable'), currency, amountMinor, storedMinor: tax.taxableMinor };
  const total = money('total', whole.taxableMinor, currency, ofTax(original, 'taxable'));
  const beforeMinor = whole.taxableMinor - left.taxableMinor;
  if (way === 'everything')
    return explained({ ...amount, rule: 'rest', inputs: [total, money('before', beforeMinor, currency)] });
  if (isOfNet(recomputed)) {
    const nets = facts.lines.flatMap((line, index) =>
      line.group === tax.group && credit.lines[index]
        ? [money('net', credit.lines[index].netMinor, currency, ofLine(line, 'net'))]
        : [],
    );
    return explained({ ...amount, rule: 'sum_of_nets', inputs: nets });
  }
  const wholeMinor = grossOf(whole);
  const doneMinor = wholeMinor - grossOf(left) + grossOf(now);
  return explainedStep({
    ...{ ...amount, total, totalMinor: whole.taxableMinor, beforeMinor },
    ...{ whole: money('whole', wholeMinor, currency), wholeMinor },
    ...{ done: money('done', doneMinor, currency), doneMinor },
  });
}

/** The tax in the currency of the books: the share of what the invoice posted. */
export function creditedBaseTax(recomputed: RecomputedCredit, tax: TaxFacts): Explanation {
  const { component } = ofGroup(recomputed, tax);
  return baseStep(
    recomputed,
    tax,
    ofTax(tax, 'baseTax'),
    tax.baseTaxMinor,
    'tax',
    ({ taxes }) => taxes[component] ?? 0n,
  );
}

/** What it is of in the currency of the books. */
export function creditedBaseTaxable(recomputed: RecomputedCredit, tax: TaxFacts): Explanation {
  const source = ofTax(tax, 'baseTaxable');
  return baseStep(
    recomputed,
    tax,
    source,
    tax.baseTaxableMinor,
    'taxable',
    ({ taxableMinor }) => taxableMinor,
  );
}

function baseStep(
  recomputed: RecomputedCredit,
  tax: TaxFacts,
  source: FigureSource,
  storedMinor: bigint | null,
  field: 'tax' | 'taxable',
  read: (amounts: TaxedAmounts) => bigint,
): Explanation {
  const { facts, invoice, earlier, base } = recomputed;
  const { currency, baseCurrency, rate } = facts;
  const { original, now } = ofGroup(recomputed, tax);
  const { group } = tax;
  const amount = { source, currency: baseCurrency, amountMinor: read(base.groups[group]!), storedMinor };
  if (!rate && amount.amountMinor === read(now)) {
    const inputs = [money('amount', read(now), currency, ofTax(tax, field))];
    return explained({ ...amount, rule: 'same_currency', inputs });
  }
  const totalMinor = read(invoice.base.groups[group]!);
  const wholeMinor = read(invoice.document.groups[group]!);
  const doneMinor = sumOf(earlier.map(({ document }) => read(document.groups[group]!))) + read(now);
  const ofBase = field === 'tax' ? 'baseTax' : 'baseTaxable';
  return explainedStep({
    ...{ ...amount, total: money('total', totalMinor, baseCurrency, ofTax(original, ofBase)), totalMinor },
    beforeMinor: sumOf(earlier.map((each) => read(each.base.groups[group]!))),
    ...{ whole: money('whole', wholeMinor, currency, ofTax(original, field)), wholeMinor },
    ...{ done: money('done', doneMinor, currency), doneMinor },
  });
}
