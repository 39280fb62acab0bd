import { wrongFormat } from '../errors/errors.js';

/** What a currency is, behind "must be". */
export const currencyWords = 'an ISO 4217 code in use, such as EUR';

const inUse = new Set(Intl.supportedValuesOf('currency'));

/** Currencies whose minor unit is not a hundredth. Source: ISO 4217 list one. Intl follows another list for some, such as IQD. */
const exponents: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: 'CLF UYW'.split(' '),
};
const exponentOf = new Map(
  Object.entries(exponents).flatMap(([exponent, codes]) => codes.map((code) => [code, Number(exponent)])),
);

/** How many decimals an amount in the currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function exponentOfCurrency(currency: string): number {
  return exponentOf.get(currency) ?? 2;
}

/** An ISO 4217 code in use, such as `EUR`, in upper case. Throws VAL-001 for the field. */
export function readCurrencyCode(code: string, field = 'currency'): string {
  if (isCurrencyCode(code)) return code.toUpperCase();
  throw wrongFormat(field, currencyWords);
}

/** Whether the text is an ISO 4217 code in use, in any case. */
export function isCurrencyCode(code: string): boolean {
  return inUse.has(code.toUpperCase());
}
