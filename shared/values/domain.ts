import { domainToASCII } from 'node:url';
import { wrongFormat } from '../errors/errors.js';

/** What may stand in a domain before it is written in ASCII; anything else would be read as a web address. */
const letters = /^[\p{L}\p{M}\p{N}.\u3002-]+$/u;
const labels = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** What a domain is, behind "must be". */
export const domainWords = 'a domain name, such as adler.example';

const longestDomain = 253;
const longestAddress = 2_000;

/** A domain name of two labels or more in ASCII and lower case, whatever letters it is written in. Undefined for another text. */
export function asciiDomain(text: string): string | undefined {
  if (!letters.test(text)) return undefined;
  const domain = domainToASCII(text);
  return domain.length <= longestDomain && labels.test(domain) ? domain : undefined;
}

/** The domain of what may be a whole web address, as it is stored and compared: without `www.`. Undefined for another text. */
export function parseDomain(text: string): string | undefined {
  if (text.length > longestAddress || !text.isWellFormed()) return undefined;
  const host = hostOf(text.normalize('NFKC').trim());
  return host === undefined ? undefined : asciiDomain(host.replace(/\.$/, '').replace(/^www\./, ''));
}

/** The domain as it is stored and compared. Throws VAL-001 for the field. */
export function readDomain(text: string, field = 'domain'): string {
  const domain = parseDomain(text);
  if (domain !== undefined) return domain;
  throw wrongFormat(field, domainWords);
}

function hostOf(text: string): string | undefined {
  try {
    return new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`).hostname;
  } catch {
    return undefined;
  }
}
