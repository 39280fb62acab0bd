import { invalidField } from '../errors/errors.js';
import { readCurrencyCode } from './currency.js';
import { largestAmountMinor, type Money } from './money.js';

/** An amount of zero or more that a client sent. Throws VAL-001 for a negative one, or a currency that is none. */
export function readAmount(field: string, { amountMinor, currency }: Money): Money {
  if (amountMinor < 0n || amountMinor > largestAmountMinor) {
    const code = amountMinor < 0n ? 'too_small' : 'too_large';
    throw invalidField(
      `${field}.amountMinor`,
      code,
      `${field}.amountMinor must be zero or more, and fit 64 bits.`,
    );
  }
  return { amountMinor, currency: readCurrencyCode(currency, `${field}.currency`) };
}
