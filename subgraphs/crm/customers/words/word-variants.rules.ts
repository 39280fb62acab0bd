import { isUnspaced } from './folded-text.rules.js';

/** Typing errors beyond the first letters are found by comparing whole words, so only these are varied. */
const variedLetters = 7;
const letters = /^[\p{L}\p{M}]+$/u;

/**
 * How many typing errors in a word are forgiven: none in numbers, the shortest words and pairs of letters that stand for
 * words, two in long ones.
 */
export function forgivenTypos(word: string): 0 | 1 | 2 {
  if (word.length < 3 || !letters.test(word) || isUnspaced(word)) return 0;
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
