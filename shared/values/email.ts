import { domainToUnicode } from 'node:url';
import { invalidField, wrongFormat } from '../errors/errors.js';
import { asciiDomain } from './domain.js';
import { withoutIgnorable } from './text.js';

/** What an address is, behind "must be". */
export const emailWords = 'an e-mail address, such as zoe@adler.example';

/** The longest address that a mail server takes (RFC 5321), and the longest part before its `@`. */
const longestEmail = 254;
const longestLocalPart = 64;

/** Longer input is not looked at; characters that show nothing may make an address longer than it is. */
const longestInput = 1_000;

const atom = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
/** Dots part atoms (RFC 5322); quoted parts are refused, for few servers take them. Letters of all scripts: RFC 6531. */
const localPart = new RegExp(`^${atom}(?:\\.${atom})*$`, 'u');

/**
 * The address as it is stored and compared, whoever sends it: lower-cased, composed, its domain in ASCII, without
 * blanks at its ends and characters that show nothing. Undefined for what is no address that mail can be sent to.
 */
export function parseEmail(text: string): string | undefined {
  if (text.length > longestInput || !text.isWellFormed()) return undefined;
  const address = withoutIgnorable(text.normalize('NFKC')).trim().toLowerCase().normalize('NFC');
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), asciiDomain(address.slice(at + 1))];
  if (at < 1 || domain === undefined || !localPart.test(local)) return undefined;
  const email = `${local}@${domain}`;
  const isShort = Buffer.byteLength(local) <= longestLocalPart && Buffer.byteLength(email) <= longestEmail;
  return isShort ? email : undefined;
}

/** The address as it is stored and compared. Throws VAL-001 for the field. */
export function readEmail(text: string, field = 'email'): string {
  const email = parseEmail(text);
  if (email !== undefined) return email;
  throw wrongFormat(field, emailWords);
}

/**
 * The address of an account, which the platform itself sends mail to: as above, but plain before its `@`, since many
 * servers take nothing else. Throws VAL-001 for the field.
 */
export function readAccountEmail(text: string, field = 'email'): string {
  const email = readEmail(text, field);
  if (/^[\x21-\x7e]+$/.test(email)) return email;
  throw invalidField(
    field,
    'format',
    `${field} must have plain letters before its @, so that mail reaches it.`,
  );
}

/** The address that a record is looked up by. What is none finds nothing, unless an older record has just that. */
export function soughtEmail(text: string): string {
  return parseEmail(text) ?? text.trim().toLowerCase();
}

/** The address as people read it, its domain in their letters: for what is searched or shown, not for mail. */
export function readableEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, at)}@${domainToUnicode(email.slice(at + 1))}`;
}
