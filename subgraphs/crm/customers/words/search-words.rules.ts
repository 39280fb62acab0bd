import { invalidField } from '../../../../shared/errors/errors.js';
import { readableEmail } from '../../../../shared/values/email.js';
import { nationalDigits } from '../../../../shared/values/phone.js';
import { foldText, isUnspaced, lettersOf, pairsOf, runsOf } from './folded-text.rules.js';

/** Where a word stands; the numbers add up when it stands in several places. */
export const searchField = { name: 1, email: 2, phone: 4, notes: 8 } as const;

/** What is found by its words, and where each of them stands. */
export type SearchWords = Map<string, number>;

const longestWord = 40;
const mostWordsOfNotes = 500;

/**
 * The words of a text in their order, folded; letters and digits apart, so that `anna87` is found by `anna`. Where no
 * blanks part words, each two neighbouring letters are one: `山田太郎` is `山田`, `田太`, `太郎`.
 */
function wordsOf(text: string): string[] {
  return runsOf(foldText(text)).flatMap((run) => (isUnspaced(run) ? pairsOf(run) : [cut(run)]));
}

/** Of a name single letters are words too, such as the family name in `王伟`, and so are the parts of `AnnaMüller`. */
function wordsOfName(name: string): string[] {
  const letters = runsOf(foldText(name)).filter(isUnspaced).flatMap(lettersOf);
  const parts = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return [...wordsOf(name), ...letters, ...(parts === name ? [] : wordsOf(parts))];
}

interface Searchable {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The words by which a customer is found. */
export function wordsOfCustomer({ name, email, phone }: Searchable): SearchWords {
  const words: SearchWords = new Map();
  addWords(words, wordsOfName(name), searchField.name);
  if (email) addWords(words, wordsOfEmail(email), searchField.email);
  if (phone) addWords(words, wordsOfPhone(phone), searchField.phone);
  return words;
}

/** The words by which a customer is found through the notes of an interaction: the first 500 that differ. */
export function wordsOfNotes(notes: string | null): SearchWords {
  const words: SearchWords = new Map();
  for (const word of wordsOf(notes ?? '')) {
    if (words.size === mostWordsOfNotes) break;
    words.set(word, searchField.notes);
  }
  return words;
}

/** Everything but the top-level domain, which a large part of all customers share. */
function wordsOfEmail(email: string): string[] {
  return wordsOf(readableEmail(email).replace(/\.[^.@]*$/, ''));
}

/** A number is found by its first digits and by its last. */
function wordsOfPhone(phone: string): string[] {
  const digits = nationalDigits(phone);
  return [digits, endingOf(digits)];
}

/**
 * Digits from the last to the first: what ends with some digits begins with their ending, and so is a range of the
 * index. No word that people write begins with the mark.
 */
export function endingOf(digits: string): string {
  return `<${Array.from(digits).reverse().join('')}`;
}

function cut(word: string): string {
  return word.length > longestWord ? word.slice(0, longestWord).toWellFormed() : word;
}

function addWords(words: SearchWords, added: readonly string[], field: number): void {
  for (const word of added) words.set(word, (words.get(word) ?? 0) | field);
}

const mostWords = 8;

/** The words that are searched for. Throws VAL-001 when there are none. */
export function readSearch(text: string): string[] {
  const words = [...new Set(wordsOf(joinPhone(foldText(text))))].slice(0, mostWords);
  if (words.length > 0) return words;
  throw invalidField('text', 'format', 'text must have a letter or a digit to search for.');
}

/** The last digits alone, in pairs as they are said. */
const lastDigits = /^\s*\d[\d\s./-]{2,3}\d\s*$/;

/** A number as people write it, `0049 (30) 123-456`, `+49 30 123456` or `030 123456`, as its digits without the country. */
function joinPhone(text: string): string {
  if (lastDigits.test(text)) return text.replace(/\D/g, '');
  return text.replace(/[+(]?\d[\d\s()/.-]{4,}\d/g, (number) => {
    const digits = number.replace(/^00/, '+').replace(/[^\d+]/g, '');
    return digits.startsWith('+') ? nationalDigits(digits) : digits.replace(/^0/, '');
  });
}
