import { domainToASCII, domainToUnicode } from 'node:url';
import { invalidField } from '../errors/errors.js';
import { withoutIgnorable } from './text.js';

/** The longest address that a mail server takes (RFC 5321), and the longest part before its `@`. */
const longestEmail = 254;
const longestLocalPart = 64;

/** Longer input is not looked at; characters that show nothing may make an address longer than it is. */
const longestInput = 1_000;

const atom = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
/** Dots part atoms (RFC 5322); quoted parts are refused, for few servers take them. Letters of all scripts: RFC 6531. */
const localPart = new RegExp(`^${atom}(?:\\.${atom})*$`, 'u');

/** What may stand in a domain before it is written in ASCII; anything else would be read as a web address. */
const domainInput = /^[\p{L}\p{M}\p{N}.\u3002-]+$/u;
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * The address as it is stored and compared, whoever sends it: lower-cased, composed, its domain in ASCII, without
 * blanks at its ends and characters that show nothing. Undefined for what is no address that mail can be sent to.
 */
export function parseEmail(text: string): string | undefined {
  if (text.length > longestInput || !text.isWellFormed()) return undefined;
  const address = withoutIgnorable(text.normalize('NFKC')).trim().toLowerCase().normalize('NFC');
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), domainOf(address.slice(at + 1))];
  if (at < 1 || domain === undefined || !localPart.test(local)) return undefined;
  const email = `${local}@${domain}`;
  const isShort = Buffer.byteLength(local) <= longestLocalPart && Buffer.byteLength(email) <= longestEmail;
  return isShort ? email : undefined;
}

/** The address as it is stored and compared. Throws VAL-001 for the field. */
export function readEmail(text: string, field = 'email'): string {
  const email = parseEmail(text);
  if (email !== undefined) return email;
  throw invalidField(field, 'isEmail', `${field} must be an e-mail address, such as anna@example.com.`);
}

/** The address as people read it, its domain in their letters: for what is searched or shown, not for mail. */
export function readableEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, at)}@${domainToUnicode(email.slice(at + 1))}`;
}

function domainOf(text: string): string | undefined {
  if (!domainInput.test(text)) return undefined;
  const domain = domainToASCII(text);
  return domainName.test(domain) ? domain : undefined;
}
