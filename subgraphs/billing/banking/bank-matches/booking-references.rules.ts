import { creditorReference } from '../../invoicing/documents/creditor-reference.rules.js';

/** What a booking says of what it is for. */
export interface BookingTexts {
  readonly creditorReference: string | null;
  readonly remittance: string | null;
  readonly endToEndId: string | null;
}

/** The payment references that a booking may mean. */
export interface BookingReferences {
  /** Those that stand in it. */
  readonly named: ReadonlySet<string>;
  /** Those of the numbers of documents that may stand in it, however they are divided. */
  readonly ofNumbers: ReadonlySet<string>;
}

/** As many words are looked at, and as many in a row can be one number. */
const mostWords = 120;
const longestNumber = 8;
/** A shorter number may be anything, such as that of a table. */
const shortestKey = 4;
/** Letters and digits that a reference has behind its check digits. */
const longestKey = 21;

const reference = /^RF\d\d[A-Z0-9]{1,21}$/;

/**
 * The references of a booking. A number in its text is found with other blanks and separators than it has, or with none: as
 * words in a row. Words have a border on both sides, so that INV-2026-0004 is not found in INV-2026-00042.
 */
export function referencesOf(texts: BookingTexts): BookingReferences {
  const keys = [texts.remittance, texts.endToEndId, texts.creditorReference].flatMap((text) =>
    keysIn(text ?? ''),
  );
  return {
    named: new Set(keys.filter(isReference)),
    ofNumbers: new Set(
      keys
        .filter((key) => key.length >= shortestKey && key.length <= longestKey && /\d/.test(key))
        .flatMap((key) => creditorReference(key) ?? []),
    ),
  };
}

/** Whether it is a creditor reference with check digits that fit. */
function isReference(key: string): boolean {
  return reference.test(key) && creditorReference(key.slice(4)) === key;
}

function keysIn(text: string): string[] {
  const words = text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)
    .slice(0, mostWords);
  const keys = new Set<string>();
  for (const start of words.keys()) {
    let key = '';
    for (const word of words.slice(start, start + longestNumber)) {
      key += word;
      if (key.length > longestKey + 4) break;
      keys.add(key);
    }
  }
  return [...keys];
}
