import type { ValueForms } from '../../customers/custom-fields/custom-value.rules.js';
import { truthsOf } from './local-words.js';

/** The locale as it is written, such as `de-AT`; undefined when nothing is known of it. */
export function localeCalled(name: string): string | undefined {
  try {
    const [locale] = Intl.DateTimeFormat.supportedLocalesOf(name);
    return locale === undefined ? undefined : new Intl.Locale(locale).baseName;
  } catch {
    return undefined;
  }
}

/** Reads days, numbers and yes or no as people of the locale write them; nothing that could be two values. */
export function localFormsOf(locale: string): ValueForms {
  const readNumber = numberReader(locale);
  const readDay = dayReader(locale);
  const truths = truthsOf(new Intl.Locale(locale).language);
  return {
    read: (type, text) => {
      if (type === 'number') return readNumber(text);
      if (type === 'date') return readDay(text);
      if (type === 'boolean') return truths.get(text.normalize('NFC').toLowerCase())?.toString() ?? text;
      return text;
    },
  };
}

const isoDay = /^\d{4}-\d\d-\d\d$/;
/** Three numbers with what divides them in the languages of the world; midnight behind, which spreadsheets write. */
const threeNumbers =
  /^(\d{1,4})\s*[./\-年년,\s]\s*(\d{1,2})\s*[./\-月월,\s]\s*(\d{1,4})\s*(?:[日일.]|г\.?|r\.?)?(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?)?$/;

/** Days with a year of four digits, in the order of the locale; a year that comes first decides by itself. */
function dayReader(locale: string): (text: string) => string | undefined {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' });
  // Where another calendar is usual, a year may be one of it.
  const isGregorian = format.resolvedOptions().calendar === 'gregory';
  const order = format.formatToParts().map(({ type }) => type);
  const isMonthFirst = order.indexOf('month') < order.indexOf('day');
  const digits = digitsOf(locale);
  return (text) => {
    if (isoDay.test(text)) return text;
    const [, first = '', second = '', third = ''] = (isGregorian && threeNumbers.exec(digits(text))) || [];
    if (first.length === 4 && third.length < 3) return dayOf(first, second, third);
    if (first.length > 2 || third.length !== 4) return undefined;
    return isMonthFirst ? dayOf(third, first, second) : dayOf(third, second, first);
  };
}

function dayOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Numbers with the decimal mark of the locale, whole groups of digits or none. */
function numberReader(locale: string): (text: string) => string | undefined {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(-1_234_567.5);
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const [decimal, group] = [mark('decimal'), mark('group')];
  const groups = /\s/.test(group)
    ? '[\\s\u00a0\u202f\u2009]'
    : `['’]`.includes(group)
      ? `['’]`
      : escaped(group);
  // In India all groups but the last have two digits.
  const isOfTwo = parts.filter(({ type }) => type === 'integer')[1]?.value.length === 2;
  const [first, further] = isOfTwo ? ['\\d{1,2}', '\\d{2}'] : ['\\d{1,3}', '\\d{3}'];
  const form = new RegExp(
    `^([+-]?)(\\d+|${first}(?:${groups}${further})*${groups}\\d{3})(?:${escaped(decimal)}(\\d+))?$`,
  );
  const separators = new RegExp(groups, 'g');
  const digits = digitsOf(locale);
  return (text) => {
    const [, sign = '', whole, fraction] = form.exec(digits(text).replace('−', '-')) ?? [];
    if (whole === undefined) return undefined;
    return `${sign}${whole.replace(separators, '')}${fraction === undefined ? '' : `.${fraction}`}`;
  };
}

/** Digits of the locale as ASCII has them. */
function digitsOf(locale: string): (text: string) => string {
  const format = new Intl.NumberFormat(locale, { useGrouping: false });
  const ascii = new Map(Array.from({ length: 10 }, (_, digit) => [format.format(digit), String(digit)]));
  return (text) => text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => ascii.get(digit) ?? digit);
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}
