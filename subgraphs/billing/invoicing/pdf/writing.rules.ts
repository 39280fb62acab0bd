import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import { toDecimal } from '../../../../shared/values/money.js';
import type { Labels } from './labels.rules.js';

/** How texts of one document are written. */
export interface Writing {
  readonly labels: Labels;
  readonly money: (minor: string | bigint, currency?: string) => string;
  readonly decimal: (text: string, least?: number) => string;
  readonly day: (date: string) => string;
  readonly country: (code: string) => string;
}

/** How a language writes amounts in a currency, numbers, days and countries. */
export function writingOf(labels: Labels, locale: string, own: string): Writing {
  const numbers = (least: number, most: number) =>
    new Intl.NumberFormat(locale, {
      ...{ minimumFractionDigits: least, maximumFractionDigits: most, numberingSystem: 'latn' },
    });
  const byExponent = new Map<number, Intl.NumberFormat>();
  const plain = new Map<number, Intl.NumberFormat>();
  const cached = (map: Map<number, Intl.NumberFormat>, key: number, make: () => Intl.NumberFormat) => {
    const found = map.get(key) ?? make();
    map.set(key, found);
    return found;
  };
  // As a text, so that no digit is lost; the narrow blank of some languages is in few fonts.
  const write = (format: Intl.NumberFormat, text: string) =>
    format.format(text as Intl.StringNumericLiteral).replace(/\u202f/g, '\u00a0');
  const days = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'medium', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' },
  });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    labels,
    money: (minor, currency = own) => {
      const exponent = exponentOfCurrency(currency);
      const format = cached(byExponent, exponent, () => numbers(exponent, exponent));
      return `${write(format, toDecimal({ amountMinor: BigInt(minor), currency }))}\u00a0${currency}`;
    },
    decimal: (text, least = 0) =>
      write(
        cached(plain, least, () => numbers(least, 20)),
        text,
      ),
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
    country: (code) => countries.of(code) ?? code,
  };
}
