import parsePhoneNumber, { isSupportedCountry, type CountryCode } from 'libphonenumber-js';
import { wrongFormat } from '../errors/errors.js';
import { withoutIgnorable } from './text.js';

/** What a number is, behind "must be". */
export const phoneWords =
  'a phone number with its country code and nothing besides, such as +49 30 123456 or +1 212 555 0100 ext. 101';

/** Longer input is not looked at. */
const longestInput = 100;

const dashes = /[\u2010-\u2015\u2212\u30fc]/g;

/** The number itself, and nothing besides: a word, a second number or a remark would be lost. */
const number = /^(?:tel: ?)?(\+?[\d\s()[\]./~-]*\d[\d\s()[\]./~-]*)$/;

/** What announces an extension, as people write it in the languages of the product and in RFC 3966. */
const labels =
  'ext(?:n|ens(?:ion|ión|ao|ão)?)?|xtn?|x|доб(?:авочный)?|внутр?|вн|anexo|int(?:erno|ern)?|ramal|poste|' +
  'durchwahl|dw|nebenstelle|nst|apparat|app?|klappe|kl|toestel|tst|anknytning|ankn|lokal|lok|' +
  'wew(?:n(?:ętrzny)?)?|linka|klapka|内線|内线|分机|分機|轉|转|내선';
const extension = new RegExp(
  `^(.*?\\d[)\\]\\s.]*?)[\\s,;(\\[-]*(?:;ext=|[,;](?=\\s*[,;#x\\d])|\\b(?:${labels})\\b|(?:${labels})|#|~)[.:=\\s,;#-]*(\\d{1,11})[)\\]#\\s]*$`,
);

/**
 * The number as it is stored and compared: E.164, with an extension behind it as RFC 3966 writes it, such as
 * `+12125550100;ext=101`; two extensions of one number are two numbers. `country` is for numbers without a country code.
 * Undefined for what is no number, and for anything before or behind it that would be lost.
 */
export function parsePhone(text: string, country?: string | null): string | undefined {
  if (text.length > longestInput) return undefined;
  const plain = withoutIgnorable(text.normalize('NFKC'))
    .replace(dashes, '-')
    .replace(/\p{Nd}/gu, asciiDigit);
  const line = plain.trim().toLowerCase();
  const [, main = line, ext] = extension.exec(line) ?? [];
  const digits = number.exec(main.trim())?.[1];
  if (digits === undefined) return undefined;
  const parsed = parsePhoneNumber(digits, {
    extract: false,
    ...(country && { defaultCountry: country as CountryCode }),
  });
  if (!parsed?.isPossible() || parsed.ext || !/^\+[1-9]\d{6,14}$/.test(parsed.number)) return undefined;
  return ext === undefined ? parsed.number : `${parsed.number};ext=${ext}`;
}

/** The number as it is stored and compared. Throws VAL-001 for the field. */
export function readPhone(text: string, field = 'phone'): string {
  const phone = parsePhone(text);
  if (phone !== undefined) return phone;
  throw wrongFormat(field, phoneWords);
}

/** Whether numbers without a country code can be read as those of the country, such as `DE`. */
export function isPhoneCountry(code: string): boolean {
  return isSupportedCountry(code);
}

/** The digits of a stored number without its country and its extension: people leave both out. */
export function nationalDigits(phone: string): string {
  const [main = phone] = phone.split(';', 1);
  return parsePhoneNumber(main)?.nationalNumber ?? main.replace(/\D/g, '');
}

/** The digit as ASCII has it. In Unicode the ten digits of a script stand together, zero first. */
export function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
