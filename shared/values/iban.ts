import { wrongFormat } from '../errors/errors.js';

/** What an IBAN is, behind "must be". */
export const ibanWords = 'an IBAN with its check digits, such as DE89370400440532013000';

const form = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const longest = 100;

/** An IBAN without blanks and in upper case, as it is stored; undefined where its check digits do not fit (ISO 13616). */
export function parseIban(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const iban = text.replace(/\s/g, '').toUpperCase();
  return form.test(iban) && remainderOf(iban) === 1n ? iban : undefined;
}

/** An IBAN as it is stored. Throws VAL-001 for the field. */
export function readIban(text: string, field = 'iban'): string {
  const iban = parseIban(text);
  if (iban !== undefined) return iban;
  throw wrongFormat(field, ibanWords);
}

/** What a QR-IBAN is, behind "must be". */
export const qrIbanWords = 'a QR-IBAN of a Swiss bank, such as CH4431999123000889012';

/** An IBAN of Switzerland or Liechtenstein whose bank is one of the numbers 30000 to 31999; it takes QR references alone. */
export function parseQrIban(text: string): string | undefined {
  const iban = parseIban(text);
  return iban !== undefined && /^(CH|LI)\d{2}3[01]\d{3}[A-Z0-9]{12}$/.test(iban) ? iban : undefined;
}

/** A QR-IBAN as it is stored. Throws VAL-001 for the field. */
export function readQrIban(text: string, field = 'qrIban'): string {
  const iban = parseQrIban(text);
  if (iban !== undefined) return iban;
  throw wrongFormat(field, qrIbanWords);
}

/** Letters count as 10 to 35, the first four characters come last: 1 modulo 97 when the check digits fit. */
function remainderOf(iban: string): bigint {
  const digits = [...`${iban.slice(4)}${iban.slice(0, 4)}`].map((each) => Number.parseInt(each, 36)).join('');
  return BigInt(digits) % 97n;
}
