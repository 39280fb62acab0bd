import { rational } from '../../../shared/values/rational.js';
import { sumOf } from '../money/spread.rules.js';
import { taxGroup } from '../money/tax-group.rules.js';
import { hundredPercent } from '../money/tax-rates.rules.js';
import {
  afterDiscount,
  type ExplainedGroup,
  ofLine,
  ofTax,
  type Recomputed,
} from './document-explanations.rules.js';
import type { LineFacts, TaxFacts } from './document-facts.rules.js';
import { percent } from './exact-text.rules.js';
import {
  type ComputedAmount,
  explained,
  type ExplainedInput,
  explainedInput,
  type Explanation,
  figure,
  money,
  shareOf,
} from './explanation.rules.js';

type Amount = Pick<ComputedAmount, 'source' | 'currency' | 'amountMinor' | 'storedMinor' | 'others'>;

/** A tax of a document. */
export function taxOf(
  recomputed: Recomputed,
  group: ExplainedGroup,
  tax: TaxFacts,
  others: readonly Explanation[],
): Explanation {
  const { facts, document } = recomputed;
  const { currency, priceMode, taxRounding } = facts;
  const component = group.taxes.indexOf(tax);
  const amount: Amount = {
    ...{ source: ofTax(tax, 'tax'), currency, storedMinor: tax.taxMinor, others },
    amountMinor: document.groups[tax.group]?.taxes[component]?.taxMinor ?? 0n,
  };
  if (taxRounding === 'line') return taxByLine(recomputed, group, component, amount);
  if (priceMode === 'gross') {
    const gross = sumOfAmounts(recomputed, group, 'gross');
    return componentOf(explainedInput('gross', gross), gross.amountMinor, group.rates, component, amount);
  }
  const taxable = sumOfAmounts(recomputed, group, 'taxable');
  return onNet(explainedInput('taxable', taxable), taxable.amountMinor, group.rates[component]!, amount);
}

/** What a tax is of: the nets of its lines; with gross prices and rounded once, what the tax leaves of their amounts. */
export function taxableOf(recomputed: Recomputed, group: ExplainedGroup, tax: TaxFacts): Explanation {
  const { facts, document } = recomputed;
  const { currency, priceMode, taxRounding, lines } = facts;
  const taxable = {
    ...{ source: ofTax(tax, 'taxable'), currency, storedMinor: tax.taxableMinor },
    amountMinor: document.groups[tax.group]?.taxableMinor ?? 0n,
  };
  if (priceMode === 'gross' && taxRounding === 'document') {
    const gross = sumOfAmounts(recomputed, group, 'gross');
    const taxMinor = gross.amountMinor - taxable.amountMinor;
    const whole = taxOfAmount(explainedInput('gross', gross), gross.amountMinor, group.rates, {
      ...{ source: ofTax(tax, 'tax'), currency, amountMinor: taxMinor, storedMinor: null },
    });
    const inputs = [explainedInput('gross', gross), explainedInput('tax', whole)];
    return explained({ ...taxable, rule: 'taxable_in_gross', inputs });
  }
  const nets = group.lines.map((each) =>
    money('net', document.lines[each]!.netMinor, currency, ofLine(lines[each]!, 'net')),
  );
  return explained({ ...taxable, rule: 'sum_of_nets', inputs: nets });
}

/** The tax in an amount with it, of all components together. */
export function taxOfAmount(
  gross: ExplainedInput,
  grossMinor: bigint,
  rates: readonly bigint[],
  amount: Amount,
): Explanation {
  const rate = sumOf(rates);
  return explained({
    ...{ ...amount, rule: 'tax_in_gross', inputs: [gross, figure('rate', percent(rate))] },
    exact: rational(grossMinor * rate, hundredPercent + rate),
  });
}

/** The tax in an amount with it, of one component. */
function componentOf(
  gross: ExplainedInput,
  grossMinor: bigint,
  rates: readonly bigint[],
  component: number,
  amount: Amount,
): Explanation {
  if (rates.length === 1) return taxOfAmount(gross, grossMinor, rates, amount);
  const { currency, source, amountMinor } = amount;
  const { taxes } = taxGroup([grossMinor], rates, { priceMode: 'gross', taxRounding: 'document' });
  const taxMinor = sumOf(taxes);
  const whole = { source, currency, amountMinor: taxMinor, storedMinor: null };
  const together = taxOfAmount(gross, grossMinor, rates, whole);
  if (sumOf(rates) === 0n)
    return explained({ ...amount, rule: 'share_of_nothing', inputs: [explainedInput('total', together)] });
  const { exact, leftUnit } = shareOf(taxMinor, rates[component]!, sumOf(rates), amountMinor, currency);
  return explained({
    ...{ ...amount, rule: 'tax_component', exact },
    inputs: [
      explainedInput('tax', together),
      ...[figure('rate', percent(rates[component]!)), figure('rates', percent(sumOf(rates))), leftUnit],
    ],
  });
}

function onNet(taxable: ExplainedInput, taxableMinor: bigint, rateE4: bigint, amount: Amount): Explanation {
  return explained({
    ...{ ...amount, rule: 'tax_on_net', inputs: [taxable, figure('rate', percent(rateE4))] },
    exact: rational(taxableMinor * rateE4, hundredPercent),
  });
}

/** Rounded on each line. */
function taxByLine(
  recomputed: Recomputed,
  { lines, rates }: ExplainedGroup,
  component: number,
  amount: Amount,
): Explanation {
  const { facts } = recomputed;
  const { currency, priceMode } = facts;
  const parts = lines.map((index) => {
    const line = facts.lines[index]!;
    const after = afterDiscount(recomputed, index);
    const { taxes } = taxGroup([after], rates, { priceMode, taxRounding: 'document' });
    const part = { source: ofLine(line, 'tax'), currency, amountMinor: taxes[component]!, storedMinor: null };
    return priceMode === 'net'
      ? onNet(money('taxable', after, currency, ofLine(line, 'net')), after, rates[component]!, part)
      : componentOf(amountLeft('gross', after, currency, line), after, rates, component, part);
  });
  const inputs = parts.map((part) => explainedInput('tax', part));
  return explained({ ...amount, rule: 'sum_of_taxes', inputs });
}

/** What is left of the amounts of a group, in the price mode. */
function sumOfAmounts(
  recomputed: Recomputed,
  { lines, taxes }: ExplainedGroup,
  field: 'gross' | 'taxable',
): Explanation {
  const { facts } = recomputed;
  const { currency } = facts;
  const after = lines.map((index) => afterDiscount(recomputed, index));
  const [tax] = taxes;
  return explained({
    ...{ rule: 'sum_of_amounts', source: ofTax(tax ?? { id: null }, field), currency },
    ...{ amountMinor: sumOf(after), storedMinor: field === 'taxable' && tax ? tax.taxableMinor : null },
    inputs: lines.map((index, each) => amountLeft('amount', after[each]!, currency, facts.lines[index]!)),
  });
}

function amountLeft(name: string, after: bigint, currency: string, line: LineFacts): ExplainedInput {
  return money(name, after, currency, ofLine(line, 'amount'));
}
