/** Typing errors beyond the first letters are found by comparing whole words, so only these are varied. */
const variedLetters = 7;
const letters = /^\p{L}+$/u;

/** How many typing errors in a word are forgiven: none in numbers and the shortest words, two in long ones. */
export function forgivenTypos(word: string): 0 | 1 | 2 {
  if (word.length < 3 || !letters.test(word)) return 0;
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
  const start = word.slice(0, variedLetters);
  const variants = new Set([start]);
  for (const shorter of withoutOne(start)) {
    variants.add(shorter);
    if (typos === 2) for (const shortest of withoutOne(shorter)) variants.add(shortest);
  }
  return variants;
}

function withoutOne(text: string): string[] {
  return Array.from(text, (_letter, index) => text.slice(0, index) + text.slice(index + 1));
}
