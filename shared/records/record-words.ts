import type { RecordDefinition } from './define-record.js';
import { toSnakeCase } from './wire-names.js';

/** `task`, `webhook endpoint`: one record, in a sentence. */
export function nounOf({ singular }: Pick<RecordDefinition, 'singular'>): string {
  return toSnakeCase(singular).replaceAll('_', ' ');
}

/** `A task`, `An import`: at the beginning of a sentence. */
export function indefinite(record: Pick<RecordDefinition, 'singular'>): string {
  const noun = nounOf(record);
  return `${/^[aeiou]/.test(noun) ? 'An' : 'A'} ${noun}`;
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** With its first letter large. */
export function sentenceCase(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
