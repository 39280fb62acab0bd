import type { ValueForms } from '../../customers/custom-fields/custom-value.rules.js';

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

/** Yes and no by language: words, letters, and what spreadsheets write for true and false. */
const lists: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  ar: ['نعم صحيح', 'لا خطأ'],
  bg: ['да д истина', 'не н неистина'],
  bs: ['da d tačno', 'ne n netačno'],
  ca: ['sí si s cert', 'no n fals'],
  cs: ['ano a pravda', 'ne n nepravda'],
  da: ['ja j sand', 'nej n falsk'],
  de: ['ja j wahr', 'nein n falsch'],
  el: ['ναι ν αληθεσ αληθής αληθές', 'όχι οχι ο ψευδεσ ψευδής ψευδές'],
  en: ['yes y true', 'no n false'],
  es: ['sí si s verdadero', 'no n falso'],
  et: ['jah j tõene', 'ei e väär'],
  fa: ['بله', 'خیر نه'],
  fi: ['kyllä k tosi', 'ei e epätosi'],
  fr: ['oui o vrai', 'non n faux'],
  he: ['כן אמת', 'לא שקר'],
  hi: ['हाँ हां सत्य', 'नहीं असत्य'],
  hr: ['da d istina', 'ne n laž'],
  hu: ['igen i igaz', 'nem n hamis'],
  id: ['ya y benar', 'tidak t salah'],
  is: ['já j satt', 'nei n ósatt'],
  it: ['sì si s vero', 'no n falso'],
  ja: ['はい 有 真', 'いいえ 無 偽'],
  ko: ['예 네 참', '아니요 아니오 거짓'],
  lt: ['taip t tiesa', 'ne n netiesa'],
  lv: ['jā j patiess', 'nē n nepatiess'],
  nb: ['ja j sann', 'nei n usann'],
  nl: ['ja j waar', 'nee n onwaar'],
  nn: ['ja j sann', 'nei n usann'],
  no: ['ja j sann', 'nei n usann'],
  pl: ['tak t prawda', 'nie n fałsz'],
  pt: ['sim s verdadeiro', 'não nao n falso'],
  ro: ['da d adevărat', 'nu n fals'],
  ru: ['да д истина', 'нет н ложь'],
  sk: ['áno ano a pravda', 'nie n nepravda'],
  sl: ['da d resnično', 'ne n neresnično'],
  sr: ['da d тачно да д', 'ne n нетачно не н'],
  sv: ['ja j sant', 'nej n falskt'],
  th: ['ใช่ จริง', 'ไม่ ไม่ใช่ เท็จ'],
  tr: ['evet e doğru', 'hayır hayir h yanlış'],
  uk: ['так т істина', 'ні н хибність'],
  vi: ['có đúng', 'không sai'],
  zh: ['是 真 对', '否 假 不'],
};

/** What each word for yes and no means in a language, in lower case. */
function truthsOf(language: string): ReadonlyMap<string, boolean> {
  const [yes, no] = new Map(Object.entries(lists)).get(language) ?? ['', ''];
  return new Map([
    ...wordsOf(yes).map((word) => [word, true] as const),
    ...wordsOf(no).map((word) => [word, false] as const),
  ]);
}

function wordsOf(list: string): string[] {
  return list.split(' ').filter(Boolean);
}
