import { isUnspaced } from './folded-text.rules.js';
import { endingOf } from './search-words.rules.js';

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

const mostEndings = 200;

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

/** A word of the index that stands for a word that is searched for. */
export interface RankedWord {
  readonly word: string;
  /** Which of the words searched for it stands for. */
  readonly place: number;
  /** 1 for the word itself, less for one that begins with it, a number that ends with it, or one that is spelt like it. */
  readonly weight: number;
}

const mostOfEach = 40;

/** The words of the index nearest to each word that is searched for, each list best first. */
export function rankWords(sought: readonly string[], known: readonly string[]): RankedWord[] {
  return sought.flatMap((wanted, place) => {
    const beginnings = beginningsOf(wanted).map(({ text }) => text);
    return known
      .map((word) => ({ word, place, weight: weightOf(wanted, beginnings, word) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((one, other) => other.weight - one.weight || (one.word < other.word ? -1 : 1))
      .slice(0, beginnings.length > 1 ? mostEndings : mostOfEach);
  });
}

function weightOf(wanted: string, beginnings: readonly string[], word: string): number {
  if (word === wanted) return 1;
  const isBegun = beginnings.some((beginning) => word.startsWith(beginning));
  const asPrefix = isBegun ? 0.6 + (0.3 * wanted.length) / word.length : 0;
  const forgiven = forgivenTypos(wanted);
  if (forgiven === 0) return asPrefix;
  const typos = countTypos(wanted, word, forgiven);
  const asTypo = typos <= forgiven ? 0.8 * (1 - typos / wanted.length) : 0;
  return Math.max(asPrefix, asTypo);
}

/**
 * How many typing errors lie between two words: letters wrong, missing, added, or two neighbours swapped
 * (optimal string alignment). Stops counting beyond `most`, and answers `most + 1`.
 */
export function countTypos(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = last[j - 1]! + Number(one[i - 1] !== other[j - 1]);
      let typos = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) typos = Math.min(typos, before[j - 2]! + 1);
      row.push(typos);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last.at(-1)!, most + 1);
}

/** Typing errors beyond the first letters are found by comparing whole words, so only these are varied. */
const variedLetters = 7;
const onlyLetters = /^[\p{L}\p{M}]+$/u;

/**
 * How many typing errors in a word are forgiven: none in numbers, the shortest words and pairs of letters that stand for
 * words, two in long ones.
 */
export function forgivenTypos(word: string): 0 | 1 | 2 {
  if (word.length < 3 || !onlyLetters.test(word) || isUnspaced(word)) return 0;
  return word.length < variedLetters ? 1 : 2;
}

/**
 * The word's first seven letters, and these with one or two of them left out. Two words that differ by as
 * many typing errors (a letter wrong, missing, added, or two swapped) have a variant in common: misspelt
 * words are found by equality (Garbe, SymSpell).
 */
export function variantsOf(word: string): Set<string> {
  const typos = forgivenTypos(word);
  if (typos === 0) return new Set();
  const start = Array.from(word).slice(0, variedLetters).join('');
  const variants = new Set([start]);
  for (const shorter of withoutOne(start)) {
    variants.add(shorter);
    if (typos === 2) for (const shortest of withoutOne(shorter)) variants.add(shortest);
  }
  return variants;
}

/** By whole characters: PostgreSQL stores no halves. */
function withoutOne(text: string): string[] {
  const characters = Array.from(text);
  return characters.map((_, index) => characters.toSpliced(index, 1).join(''));
}
