import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import { UnreadableBooking } from './statement-file.rules.js';

/** The largest amount of a booking or balance, in minor units. */
export const largestAmount = 10n ** 15n;

const form = /^([+-]?)([0-9]{1,18})(?:\.([0-9]{0,18}))?$/;

/**
 * A decimal with a point as minor units of its currency, exactly: zeros behind its decimals are none, and more decimals than
 * it has are a fault. Throws UnreadableBooking.
 */
export function exactAmount(text: string, currency: string): bigint {
  const [, sign = '', whole, decimals = ''] = form.exec(text) ?? [];
  if (whole === undefined) throw new UnreadableBooking('format', `${quoted(text)} is no amount.`);
  const exponent = exponentOfCurrency(currency);
  if (/[1-9]/.test(decimals.slice(exponent)))
    throw new UnreadableBooking('format', `${quoted(text)} has more decimals than ${currency} has.`);
  const minor = BigInt(`${whole}${decimals.slice(0, exponent).padEnd(exponent, '0')}`);
  if (minor > largestAmount) throw new UnreadableBooking('too_large', `${quoted(text)} is too large.`);
  return sign === '-' ? -minor : minor;
}

/** As `exactAmount`; a booking moves something. */
export function bookedAmount(text: string, currency: string): bigint {
  const minor = exactAmount(text, currency);
  if (minor === 0n) throw new UnreadableBooking('not_allowed', 'A booking of zero moves nothing.');
  return minor;
}

/** A text of the file within a message: short, on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}
