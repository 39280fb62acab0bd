import type { CsvProfile } from '../../payments/bank-accounts/csv-profile.rules.js';
import { dayOf } from './booking-day.rules.js';
import { exactAmount, quoted } from './exact-amount.rules.js';
import { UnreadableBooking } from './statement-file.rules.js';

/** No amount and no day is longer; what is would be looked at for long. */
const longestCell = 60;

type Signs = Pick<CsvProfile, 'decimal_sign' | 'thousands_sign'>;

/**
 * An amount as the profile writes it, in minor units. What could be read in another way is a fault and no guess: groups
 * that are no thousands, a sign that the profile does not name. Throws UnreadableBooking.
 */
export function csvAmount(text: string, { decimal_sign, thousands_sign }: Signs, currency: string): bigint {
  if (text.length > longestCell) throw new UnreadableBooking('too_long', `${quoted(text)} is no amount.`);
  // A narrow or hard blank is one, and an apostrophe may be typographic.
  const plain = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/’/g, "'");
  const [, before, digits, behind] = /^([+-]?)\s*(.*?)\s*([+-]?)$/.exec(plain)!;
  const [whole, decimals, ...more] = digits!.split(decimal_sign);
  const groups = thousands_sign === '' ? [whole!] : whole!.split(thousands_sign);
  const isGrouped =
    groups.length === 1
      ? /^\d+$/.test(groups[0]!)
      : /^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  const isWhole = isGrouped && more.length === 0 && (decimals === undefined || /^\d+$/.test(decimals));
  if (!isWhole || (before !== '' && behind !== ''))
    throw new UnreadableBooking('format', `${quoted(text)} is no amount as the profile writes them.`);
  return exactAmount(
    `${before || behind}${groups.join('')}${decimals === undefined ? '' : `.${decimals}`}`,
    currency,
  );
}

const orders = {
  DMY: ['day', 'month', 'year'],
  MDY: ['month', 'day', 'year'],
  YMD: ['year', 'month', 'day'],
} as const;

/** A day in the order of the profile, such as `31.12.2026`, `31/12/26` or `20261231`. Throws UnreadableBooking. */
export function csvDay(text: string, order: CsvProfile['date_order']): string {
  if (text.length > longestCell) throw new UnreadableBooking('too_long', `${quoted(text)} is no day.`);
  const parts = partsOf(text.trim(), order);
  const part = (name: 'day' | 'month' | 'year') =>
    parts[(orders[order] as readonly string[]).indexOf(name)] ?? '';
  const year = part('year');
  const isDay = parts.length === 3 && /^(\d{4}|\d{2})$/.test(year) && /^\d{1,2}$/.test(part('day'));
  if (!isDay || !/^\d{1,2}$/.test(part('month')))
    throw new UnreadableBooking('format', `${quoted(text)} is no day in the order ${order}.`);
  const whole = year.length === 4 ? year : Number(year) < 80 ? `20${year}` : `19${year}`;
  return dayOf(whole, part('month'), part('day'), text);
}

function partsOf(text: string, order: CsvProfile['date_order']): string[] {
  // A time behind the day tells nothing more.
  const day = text.replace(/[T ]\d{1,2}:\d\d.*$/, '');
  if (!/^\d{8}$/.test(day)) return day.split(/[./-]/);
  return order === 'YMD'
    ? [day.slice(0, 4), day.slice(4, 6), day.slice(6)]
    : [day.slice(0, 2), day.slice(2, 4), day.slice(4)];
}
