import { invalidField } from '../../../shared/errors/errors.js';

/** An IANA time zone, such as `Europe/Berlin`, or one of its aliases; no offset. Throws VAL-001. */
export function readTimezone(name: string): string {
  const canonical = /^[A-Z]/.test(name) ? canonicalZone(name) : undefined;
  const isMisspelt = canonical !== name && canonical?.toLowerCase() === name.toLowerCase();
  if (canonical !== undefined && !isMisspelt) return name;
  throw invalidField('timezone', 'format', 'timezone must be an IANA time zone, such as Europe/Berlin.');
}

/** A BCP 47 tag of a known language, such as `de-DE`, in its canonical spelling. Throws VAL-001. */
export function readLocale(tag: string): string {
  const [locale] = knownLocales(tag);
  if (locale !== undefined) return locale;
  throw invalidField('locale', 'format', 'locale must be a BCP 47 language tag, such as de-DE.');
}

function canonicalZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function knownLocales(tag: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag);
  } catch {
    return [];
  }
}
