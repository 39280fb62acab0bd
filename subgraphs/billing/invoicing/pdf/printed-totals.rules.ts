import { formatScaled } from '../../../../shared/values/decimal.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import { fill } from './labels.rules.js';
import type { Writing } from './writing.rules.js';

export interface PrintedTotal {
  readonly label: string;
  readonly amount: string;
  readonly isBold: boolean;
}

/** The sums below the lines. */
export function totalsOf(document: StoredDocument, { labels, money, decimal }: Writing): PrintedTotal[] {
  const { discountMinor, baseTaxMinor, currency, baseCurrency, priceMode } = document;
  const line = (label: string, amount: string, isBold = false) => ({ label, amount, isBold });
  const sum = document.lines.reduce((before, { amountMinor }) => before + BigInt(amountMinor), 0n);
  const hasDiscount = discountMinor !== '0';
  const taxes = document.taxes.map(({ name, rateE4, taxableMinor, taxMinor }) => {
    const rate = decimal(formatScaled(BigInt(rateE4), 4));
    // Names that end with the rate would say it twice.
    const plain = name.replace(/\s*[\d.,]+\s*%$/, '') || labels.tax;
    return line(fill(labels.taxOf, plain, rate, money(taxableMinor)), money(taxMinor));
  });
  return [
    ...(hasDiscount
      ? [line(labels.sum, money(sum)), line(labels.documentDiscount, money(-BigInt(discountMinor)))]
      : []),
    line(labels.net, money(document.netMinor)),
    ...taxes,
    line(labels.total, money(document.totalMinor), true),
    ...(baseTaxMinor !== null && currency !== baseCurrency
      ? [line(fill(labels.taxInBooks, baseCurrency), money(baseTaxMinor, baseCurrency))]
      : []),
    ...(priceMode === 'gross' ? [line(labels.taxIncluded, '')] : []),
  ];
}
