import { createHash } from 'node:crypto';
import { cleanLine, withoutIgnorable } from './text.js';

/** No name is longer, with all that it may have to be rid of. */
const longestName = 2_000;

/** An entry of a PostgreSQL index has room for 2,700 bytes. */
const longestKeyBytes = 1_000;

/**
 * What a name is compared by where names are unique or find a record: `Adler GmbH`, `ADLER  GMBH` and a decomposed
 * spelling have one key. Case, composition, width, blanks and characters that show nothing do not count; accents do.
 * A very long name has a digest for its key.
 */
export function nameKey(name: string): string {
  if (name.length > longestName) return digestOf(name);
  const key = foldCase(withoutIgnorable(cleanLine(name)));
  const line = cleanLine(key);
  return Buffer.byteLength(line) <= longestKeyBytes ? line : digestOf(line);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** By way of upper case, which knows `ß` and `SS` as one; the two small sigmas are one letter. */
function foldCase(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC');
}
