import { countTypos } from './count-typos.js';
import { beginningsOf, mostEndings } from './sought-words.rules.js';
import { forgivenTypos } from './word-variants.rules.js';

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
