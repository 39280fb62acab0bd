import { isISO31661Alpha2, ValidateBy, type ValidationOptions } from 'class-validator';
import { bicWords, parseBic } from '../values/bic.js';
import { currencyWords, isCurrencyCode } from '../values/currency.js';
import { domainWords, parseDomain } from '../values/domain.js';
import { emailWords, parseEmail } from '../values/email.js';
import { ibanWords, parseIban, parseQrIban, qrIbanWords } from '../values/iban.js';
import { isDay, parseMoment } from '../values/moment.js';
import { parseInteger } from '../values/number.js';
import { parsePhone, phoneWords } from '../values/phone.js';
import { cleanLine } from '../values/text.js';
import { isUuid } from '../values/uuid.js';

interface Format {
  readonly isValue: (text: string) => boolean;
  /** What a value must be, behind "must be". */
  readonly words: string;
}

/** Formats that an input may have, as `format` of JSON Schema names them; each is read by the rule that stores it. */
const formats = {
  uuid: { isValue: isUuid, words: 'a UUID' },
  'date-time': {
    isValue: (text) => parseMoment(text) !== undefined,
    words: 'a moment with its zone in the years 1 to 9999, such as 2026-11-21T06:20:00Z',
  },
  date: { isValue: isDay, words: 'a day of the calendar, such as 2026-11-21' },
  email: {
    isValue: orEmpty((text) => parseEmail(text) !== undefined),
    words: emailWords,
  },
  phone: {
    isValue: orEmpty((text) => parsePhone(text) !== undefined),
    words: phoneWords,
  },
  domain: {
    isValue: orEmpty((text) => parseDomain(text) !== undefined),
    words: domainWords,
  },
  country: { isValue: orEmpty(isISO31661Alpha2), words: 'an ISO 3166-1 code of two letters, such as DE' },
  int64: {
    isValue: (text) => parseInteger(text) !== undefined,
    words: 'a whole number of up to 64 bits in digits',
  },
  currency: { isValue: isCurrencyCode, words: currencyWords },
  iban: { isValue: orEmpty((text) => parseIban(text) !== undefined), words: ibanWords },
  'qr-iban': { isValue: orEmpty((text) => parseQrIban(text) !== undefined), words: qrIbanWords },
  bic: { isValue: orEmpty((text) => parseBic(text) !== undefined), words: bicWords },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

/** Whether the text is one; every text is one of a format that is not ours. */
export function isOfFormat(name: string, text: string): boolean {
  return formatOf(name)?.isValue(text) ?? true;
}

/** What such a value must be, such as `a UUID`. */
export function wordsOfFormat(name: string): string {
  return formatOf(name)?.words ?? name;
}

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** Refuses texts of an input that are none of the format. One that shows nothing is left to the rules of length. */
export function HasFormat(format: FormatName, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'hasFormat',
      constraints: [format],
      validator: { validate: (value) => typeof value === 'string' && isOfFormat(format, value) },
    },
    options,
  );
}

function formatOf(name: string): Format | undefined {
  return Object.hasOwn(formats, name) ? formats[name as FormatName] : undefined;
}

/** In a field that may be empty, a text that shows nothing is no value. */
function orEmpty(isValue: (text: string) => boolean) {
  return (text: string) => isValue(text) || cleanLine(text) === '';
}
