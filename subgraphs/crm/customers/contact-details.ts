import { isEmail } from 'class-validator';
import parsePhoneNumber from 'libphonenumber-js';
import { invalidField } from '../../../shared/errors/errors.js';

/** The e-mail as it is stored and compared: trimmed and lower-cased. Throws VAL-001 when it is none. */
export function normalizeEmail(email: string | null): string | null {
  if (email === null || email.trim() === '') return null;
  const normalized = email.trim().toLowerCase();
  if (!isEmail(normalized)) throw invalidField('email', 'isEmail', 'email is not an e-mail address.');
  return normalized;
}

/** The phone number as it is stored and compared: E.164. Throws VAL-001 when it is none or lacks its country. */
export function normalizePhone(phone: string | null): string | null {
  if (phone === null || phone.trim() === '') return null;
  const parsed = parsePhoneNumber(phone);
  if (!parsed?.isPossible()) {
    throw invalidField(
      'phone',
      'isPhone',
      'phone is not a phone number with its country code, such as +49 30 123456.',
    );
  }
  return parsed.number;
}

/** The id that another system has for the customer, as it is stored: trimmed; case counts. */
export function normalizeReference(reference: string | null): string | null {
  return reference?.trim() || null;
}

/** A tag as it is stored and compared: lower-cased, with single spaces. */
export function normalizeTag(tag: string): string {
  return tag.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** Tags as they are stored: sorted, each once. */
export function normalizeTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(normalizeTag).filter(Boolean))].sort();
}
