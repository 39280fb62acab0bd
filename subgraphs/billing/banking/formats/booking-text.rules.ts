import { parseIban } from '../../../../shared/values/iban.js';

/** What is kept of each text; banks write less. */
const longestText = 2_000;
const longestName = 200;

/** On one line, without what cannot be shown; null for nothing. */
export function lineOf(text: string | null | undefined, longest = longestText): string | null {
  if (text == null) return null;
  const line = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cs}\ufff9-\ufffc]/gu, '')
    .trim();
  // Cut between characters, never within one.
  return line === '' ? null : Array.from(line).slice(0, longest).join('');
}

export function nameOf(text: string | null | undefined): string | null {
  return lineOf(text, longestName);
}

/** A reference; null for what banks write where there is none. */
export function referenceOf(text: string | null | undefined): string | null {
  const line = lineOf(text, longestName);
  return line === null || /^(NOTPROVIDED|NOT PROVIDED|NONREF|NOREF|NONE|N\/A|-|0+)$/i.test(line)
    ? null
    : line;
}

/** An IBAN without blanks; null for another number of an account. */
export function ibanOf(text: string | null | undefined): string | null {
  return (text == null ? undefined : parseIban(text)) ?? null;
}

/** A creditor reference (ISO 11649) or a Swiss QR reference as it is compared: letters and digits. */
export function creditorReferenceOf(text: string | null | undefined): string | null {
  const reference = referenceOf(text);
  return reference === null ? null : reference.replace(/[^A-Za-z0-9]/g, '').toUpperCase() || null;
}
