import { invalidField } from '../errors/errors.js';
import { cleanLine, lengthOf } from './text.js';

const longestTag = 50;

/** A tag as it is stored and compared: a line in lower case; wide and narrow letters are the same. Empty when it shows nothing. */
export function readTag(tag: string, field = 'tags'): string {
  const read = cleanLine(cleanLine(tag.normalize('NFKC')).toLowerCase());
  if (lengthOf(read) <= longestTag) return read;
  // A ligature counts as the letters that it stands for.
  throw invalidField(field, 'too_long', `${field} must have at most ${longestTag} characters.`);
}

/** Tags as they are stored: sorted, each once. */
export function readTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => readTag(tag)).filter(Boolean))].sort();
}
