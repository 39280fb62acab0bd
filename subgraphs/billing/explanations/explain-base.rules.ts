import { exactConversion } from '../money/convert.rules.js';
import { sumOf } from '../money/spread.rules.js';
import {
  type ExplainedGroup,
  ofDocument,
  ofLine,
  ofTax,
  type Recomputed,
} from './document-explanations.rules.js';
import type { DocumentFacts, TaxFacts } from './document-facts.rules.js';
import {
  explained,
  type ExplainedInput,
  explainedInput,
  type Explanation,
  figure,
  type FigureSource,
  money,
  shareOf,
} from './explanation.rules.js';

interface Converted {
  readonly source: FigureSource;
  /** In the currency of the document. */
  readonly foreign: ExplainedInput;
  readonly foreignMinor: bigint;
  readonly amountMinor: bigint;
  readonly storedMinor: bigint | null;
}

/** An amount of the document in the currency of the books, at its rate. */
export function convertedOf(facts: DocumentFacts, converted: Converted): Explanation {
  const { currency, baseCurrency, rate } = facts;
  const { source, foreign, foreignMinor, amountMinor, storedMinor } = converted;
  const amount = { source, currency: baseCurrency, amountMinor, storedMinor };
  if (!rate) return explained({ ...amount, rule: 'same_currency', inputs: [foreign] });
  return explained({
    ...{ ...amount, rule: rate.from === currency ? 'converted' : 'converted_inversely' },
    exact: exactConversion({ amountMinor: foreignMinor, currency }, baseCurrency, rate),
    inputs: [foreign, figure('exchangeRate', rate.rate, ofDocument(facts, 'rate'))],
  });
}

/** The net of a line in the currency of the books. */
export function baseNetOf({ facts, document, base }: Recomputed, index: number): Explanation {
  const { currency, baseCurrency, rate } = facts;
  const line = facts.lines[index]!;
  const nets = document.lines.map(({ netMinor }) => netMinor);
  const net = nets[index]!;
  const amountMinor = base!.nets[index]!;
  const amount = { amountMinor, storedMinor: line.baseNetMinor, source: ofLine(line, 'baseNet') };
  if (!rate || net < 0n) {
    const foreign = money('amount', net, currency, ofLine(line, 'net'));
    return convertedOf(facts, { ...amount, foreign, foreignMinor: net });
  }
  const tax = sumOf(base!.groups.flatMap(({ taxes }) => taxes));
  const belowZero = sumOf(base!.nets.filter((_, each) => nets[each]! < 0n));
  const weights = sumOf(nets.filter((each) => each > 0n));
  const total = base!.totalMinor - tax - belowZero;
  const inputs = [
    explainedInput('baseTotal', baseTotalOf({ facts, document, base })),
    money('baseTax', tax, baseCurrency, ofDocument(facts, 'baseTax')),
    money('baseNetsBelowZero', belowZero, baseCurrency),
  ];
  const share = { ...amount, currency: baseCurrency };
  if (weights === 0n) {
    const { exact, leftUnit } = shareOf(total, 1n, BigInt(nets.length), amountMinor, baseCurrency);
    const count = figure('lineCount', String(nets.length));
    return explained({ ...share, rule: 'base_net_of_nothing', exact, inputs: [...inputs, count, leftUnit] });
  }
  const { exact, leftUnit } = shareOf(total, net, weights, amountMinor, baseCurrency);
  return explained({
    ...{ ...share, rule: 'base_net_share', exact },
    inputs: [
      ...inputs,
      money('net', net, currency, ofLine(line, 'net')),
      ...[money('netsAboveZero', weights, currency), leftUnit],
    ],
  });
}

function baseTotalOf({ facts, document, base }: Recomputed): Explanation {
  const { totalMinor } = document;
  return convertedOf(facts, {
    ...{ source: ofDocument(facts, 'baseTotal'), amountMinor: base!.totalMinor, storedMinor: null },
    ...{ foreign: money('amount', totalMinor, facts.currency, ofDocument(facts, 'total')) },
    foreignMinor: totalMinor,
  });
}

/** A tax in the currency of the books. */
export function baseTaxOf(
  { facts, document, base }: Recomputed,
  { taxes }: ExplainedGroup,
  tax: TaxFacts,
): Explanation {
  const component = taxes.indexOf(tax);
  const taxMinor = document.groups[tax.group]?.taxes[component]?.taxMinor ?? 0n;
  return convertedOf(facts, {
    ...{ source: ofTax(tax, 'baseTax'), storedMinor: tax.baseTaxMinor, foreignMinor: taxMinor },
    amountMinor: base!.groups[tax.group]?.taxes[component] ?? 0n,
    foreign: money('amount', taxMinor, facts.currency, ofTax(tax, 'tax')),
  });
}

/** What a tax is of, in the currency of the books: the nets of its lines there. */
export function baseTaxableOf(
  { facts, base }: Recomputed,
  { lines }: ExplainedGroup,
  tax: TaxFacts,
): Explanation {
  const { baseCurrency } = facts;
  return explained({
    ...{ rule: 'sum_of_base_nets', source: ofTax(tax, 'baseTaxable'), currency: baseCurrency },
    ...{ amountMinor: base!.groups[tax.group]?.taxableMinor ?? 0n, storedMinor: tax.baseTaxableMinor },
    inputs: lines.map((each) =>
      money('baseNet', base!.nets[each]!, baseCurrency, ofLine(facts.lines[each]!, 'baseNet')),
    ),
  });
}
