import { beginsWord, columnWords, foldColumn, type Concept } from './column-words.rules.js';

/** No name of a column that is understood is longer. */
const longestName = 60;
/** Words that speak of a name only when they are all that the column is called. */
const aloneOnly = new Set([
  'first',
  'last',
  'middle',
  'prefix',
  'suffix',
  'prefijo',
  'suffixe',
  'sufijo',
  'suffisso',
  'sufixo',
]);

/** The words of a column, as few as make up all of it. */
interface Words {
  readonly count: number;
  readonly concepts: ReadonlySet<Concept>;
}

/**
 * What a column is for, as far as its name tells: `E-mail 1 - Value`, `Telefon geschäftlich 2` and `work_email` are made
 * of words that are understood, `Email Opt Out` and `Phone 1 - Label` are not.
 */
export function conceptOf(column: string): Concept | undefined {
  return conceptIn(foldColumn(column)) ?? conceptIn(foldColumn(withoutSmallWords(column)));
}

/** What is called of what, as in `Email of the contact`, and numbers that are announced. */
const smallWords =
  /(?<![\p{L}\p{M}])(?:of|the|my|and|no|nr|de|du|des|d|l|la|le|der|di|del|della|dell|do|da)(?![\p{L}\p{M}])/giu;

function withoutSmallWords(column: string): string {
  return column.slice(0, 2 * longestName).replace(smallWords, ' ');
}

function conceptIn(name: string): Concept | undefined {
  if (name === '' || name.length > longestName) return undefined;
  const found = wordsOf(name).filter(({ concepts }) => concepts.size > 0);
  const fewest = Math.min(...found.map(({ count }) => count));
  const readings = new Set(
    found.filter(({ count }) => count === fewest).map(({ concepts }) => together(concepts)),
  );
  readings.delete(undefined);
  return readings.size === 1 ? [...readings][0] : undefined;
}

/** All ways to read the name, each set of concepts in as few words as possible. */
function wordsOf(name: string): Words[] {
  // At each place, the ways to read what stands before it.
  const until: Map<string, Words>[] = Array.from({ length: name.length + 1 }, () => new Map());
  until[0]!.set('', { count: 0, concepts: new Set() });
  for (let from = 0; from < name.length; from += 1) {
    if (until[from]!.size === 0) continue;
    for (let to = from + 1; to <= name.length && beginsWord(name.slice(from, to)); to += 1)
      for (const concept of meaningsOf(name, from, to))
        for (const { count, concepts } of until[from]!.values()) {
          const after = concept === 'beside' ? concepts : new Set([...concepts, concept]);
          const key = [...after].toSorted().join();
          const best = until[to]!.get(key);
          if (!best || best.count > count + 1) until[to]!.set(key, { count: count + 1, concepts: after });
        }
  }
  return [...until[name.length]!.values()];
}

function meaningsOf(name: string, from: number, to: number): readonly (Concept | 'beside')[] {
  const word = name.slice(from, to);
  if (word.length < 3 && /^\d+$/.test(word)) return ['beside'];
  const meanings = columnWords.get(word) ?? [];
  const isAlone = from === 0 && to === name.length;
  if (isAlone || (word.length > 2 && !aloneOnly.has(word))) return meanings;
  return meanings.filter((meaning) => meaning === 'beside');
}

/** What words of several concepts mean together; undefined when they speak of something else, as `Company Phone` does. */
function together(concepts: ReadonlySet<Concept>): Concept | undefined {
  const rest = new Set(concepts);
  if (rest.size > 1) rest.delete('name');
  if (rest.size === 2 && rest.has('given_name') && rest.has('family_name')) return 'whole_name';
  return rest.size === 1 ? [...rest][0] : undefined;
}
