import { formatScaled } from '../../../../shared/values/decimal.js';
import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import { rational, roundOnce } from '../../../../shared/values/rational.js';
import type { DocumentLineRow } from '../documents/document-rows.reader.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import { fill } from './labels.rules.js';
import type { Writing } from './writing.rules.js';

export interface PrintedRow {
  readonly position: string;
  readonly description: string;
  /** What is off the line, below its description. */
  readonly discount: string | null;
  readonly quantity: string;
  readonly price: string;
  readonly tax: string;
  readonly amount: string;
}

/** A line as it is printed. */
export function rowOf(line: DocumentLineRow, document: StoredDocument, writing: Writing): PrintedRow {
  const { labels, money, decimal } = writing;
  const exponent = exponentOfCurrency(line.currency);
  const [quantityE6, priceE6] = [BigInt(line.quantityE6), BigInt(line.unitPriceE6)];
  const rates = document.taxes.filter(({ group }) => group === line.group);
  const unit = line.unitCode === null ? '' : ` ${unitText(line.unitCode)}`;
  // A credit note takes back what is left of a line: its price and discounts are those of the invoice.
  const isWhole = document.kind === 'invoice';
  const plain = roundOnce(rational(quantityE6 * priceE6, 10n ** 12n));
  const off = isWhole ? plain - BigInt(line.amountMinor) : 0n;
  return {
    position: String(line.position),
    description: [line.description, periodOf(line, writing)].filter(Boolean).join('\n'),
    discount: off === 0n ? null : discountText(line, off, { labels, money, decimal }),
    quantity: quantityE6 === 0n ? '' : `${decimal(formatScaled(quantityE6, 6))}${unit}`,
    price: quantityE6 === 0n ? '' : decimal(formatScaled(priceE6, 6 + exponent), exponent),
    tax: rates.map(({ rateE4 }) => `${decimal(formatScaled(BigInt(rateE4), 4))} %`).join('\n'),
    amount: money(line.amountMinor),
  };
}

function periodOf({ periodFrom, periodTo }: DocumentLineRow, { day }: Writing): string {
  return [...new Set([periodFrom, periodTo].filter((date) => date !== null))].map(day).join(' – ');
}

function discountText(
  { discountPercentE4, discountMinor }: DocumentLineRow,
  offMinor: bigint,
  { labels, money, decimal }: Pick<Writing, 'labels' | 'money' | 'decimal'>,
): string {
  const isPercent = discountPercentE4 !== '0' && discountMinor === '0';
  const percent = isPercent ? `${decimal(formatScaled(BigInt(discountPercentE4), 4))} %` : '';
  return `${fill(labels.discount, percent).trim()}: ${money(-offMinor)}`;
}

/** Signs that every language reads; others by their code. Source: UN/ECE recommendation 20. */
const units: Readonly<Record<string, string>> = {
  ...{ C62: '', H87: '', EA: '', HUR: 'h', MIN: 'min', KGM: 'kg', GRM: 'g', TNE: 't', MTR: 'm', KMT: 'km' },
  ...{ MTK: 'm²', MTQ: 'm³', LTR: 'l', MLT: 'ml', KWH: 'kWh', CMT: 'cm', MMT: 'mm' },
};

function unitText(code: string): string {
  return units[code] ?? code;
}
