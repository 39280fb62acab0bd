import parsePhoneNumber from 'libphonenumber-js';
import { foldText } from './fold-text.js';

/** Where a word stands; the numbers add up when it stands in several places. */
export const searchField = { name: 1, email: 2, phone: 4, notes: 8 } as const;

/** What is found by its words, and where each of them stands. */
export type SearchWords = Map<string, number>;

const longestWord = 40;
const mostWordsOfNotes = 500;

/** The words of a text in their order, folded; letters and digits apart, so that `anna87` is found by `anna`. */
export function wordsOf(text: string): string[] {
  return (foldText(text).match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => word.slice(0, longestWord));
}

interface Searchable {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The words by which a customer is found. */
export function wordsOfCustomer({ name, email, phone }: Searchable): SearchWords {
  const words: SearchWords = new Map();
  addWords(words, wordsOf(name), searchField.name);
  if (email) addWords(words, wordsOfEmail(email), searchField.email);
  if (phone) addWords(words, [nationalNumber(phone)], searchField.phone);
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
  return wordsOf(email.replace(/\.[^.@]*$/, ''));
}

/** The digits without the country, which people leave out or write in several ways. */
export function nationalNumber(phone: string): string {
  return parsePhoneNumber(phone)?.nationalNumber ?? phone.replace(/\D/g, '');
}

function addWords(words: SearchWords, added: readonly string[], field: number): void {
  for (const word of added) words.set(word, (words.get(word) ?? 0) | field);
}
