import { endingOf } from './search-words.rules.js';
import { isUnspaced } from './unspaced-words.js';

/** What words of the index may begin with that stand for a word searched for; the nearest `most` of them are read. */
export interface Beginning {
  readonly text: string;
  readonly most: number;
}

const number = /^\p{N}{3,}$/u;

/** The word; of a number its ending too. Of a million phone numbers a hundred end with the same four digits. */
export function beginningsOf(word: string): Beginning[] {
  const beginning = { text: word, most: 60 };
  return number.test(word) ? [beginning, { text: endingOf(word), most: mostEndings }] : [beginning];
}

export const mostEndings = 200;

/** Whether two words may be put together in this one, such as a first and a family name. */
export function isJoined(word: string): boolean {
  return word.length > 3 && /^\p{L}/u.test(word) && !isUnspaced(word);
}

/** The word in two parts of two letters at the least, in all ways. */
export function splitsOf(word: string): (readonly [string, string])[] {
  return Array.from({ length: word.length - 3 }, (_, index) => [
    word.slice(0, index + 2).toWellFormed(),
    word.slice(index + 2).toWellFormed(),
  ]);
}

/** The words, those that are joined in their parts when the index has both; of several ways the most even one. */
export function splitWords(
  words: readonly string[],
  joined: readonly string[],
  present: ReadonlySet<string>,
): string[] {
  return words.flatMap((word) => {
    if (!joined.includes(word)) return [word];
    const splits = splitsOf(word).filter((parts) => parts.every((part) => present.has(part)));
    const [best] = splits.toSorted((one, other) => shortestOf(other) - shortestOf(one));
    return best ?? [word];
  });
}

const shortestOf = (parts: readonly string[]): number => Math.min(...parts.map(({ length }) => length));
