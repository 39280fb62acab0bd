import { isFQDN } from 'class-validator';
import { invalidField } from '../../../shared/errors/errors.js';

/**
 * The domain as it is stored and compared: the host of what may be a whole address, without `www.`,
 * in lower case and in ASCII. Throws VAL-001 when it is none.
 */
export function normalizeDomain(domain: string | null): string | null {
  if (domain === null || domain.trim() === '') return null;
  const host = hostOf(domain.trim())
    ?.replace(/\.$/, '')
    .replace(/^www\./, '');
  if (host !== undefined && isFQDN(host)) return host;
  throw invalidField('domain', 'isDomain', 'domain is not a domain name, such as adler.example.');
}

function hostOf(text: string): string | undefined {
  try {
    return new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`).hostname;
  } catch {
    return undefined;
  }
}
