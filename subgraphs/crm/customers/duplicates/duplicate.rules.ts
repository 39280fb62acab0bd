import { foldText } from '../words/folded-text.rules.js';
import { isUnspaced } from '../words/unspaced-words.js';

/** What is compared of a customer. */
export interface Comparable {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly companyId: string | null;
}

/** Local parts that stand for an office, not for a person. */
const offices = new Set(
  'admin,billing,contact,hello,help,info,kontakt,mail,office,post,sales,service,support,team'.split(','),
);

/**
 * Customers are compared when they share one of these: phone, local part of the e-mail, the bones of the name, or the
 * whole name where its bones are too short to tell of it.
 */
export function duplicateKeysOf({ name, email, phone }: Comparable): string[] {
  const local = localPartOf(email);
  const bones = bonesOfName(name);
  const names = tellsByBones(bones) ? [] : spellingsOf(name);
  return [
    ...(phone ? [`p:${phone}`] : []),
    ...(local ? [`m:${local}`] : []),
    ...(tellsByBones(bones) ? [`n:${cut(bones)}`] : []),
    ...names.map((spelling) => `w:${cut(spelling)}`),
  ];
}

/** Shorter bones are those of many names that have nothing to do with each other, such as `Bo Xi` and `Ba Xu`. */
export function tellsByBones(bones: string): boolean {
  return bones.length > 3 && !isUnspaced(bones);
}

const cut = (key: string): string => key.slice(0, 200).toWellFormed();

/** The part of an e-mail before the @, without dots and what follows a plus; null when it tells of nobody. */
export function localPartOf(email: string | null): string | null {
  const local = (email ?? '').split('@')[0]!.split('+')[0]!.replaceAll('.', '');
  return local.length > 3 && !offices.has(local) ? cut(local) : null;
}

/** The words of a name, folded and sorted: `Meyer, Anna` is `Anna Meyer`. */
export function wordsOfName(name: string): string[] {
  return writtenWords(name).sort();
}

/**
 * The ways to write a name that say the same: its words in order of the alphabet; where blanks do not part words, also
 * without them, either part first. Names that share one are the same: `山田太郎`, `山田 太郎` and `太郎　山田`.
 */
export function spellingsOf(name: string): string[] {
  const words = writtenWords(name);
  if (words.length === 0) return [];
  const sorted = words.toSorted().join(' ');
  if (!words.every(isUnspaced)) return [sorted];
  return [...new Set([sorted, words.join(''), words.toReversed().join('')])];
}

function writtenWords(name: string): string[] {
  return foldText(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What names have in common that are spelt with the commonest errors. */
export function bonesOfName(name: string): string {
  return wordsOfName(name).map(bonesOf).sort().join(' ');
}

/** What is left of a word after the commonest errors: its first letter and its consonants, doubles once. */
function bonesOf(word: string): string {
  const sounds = word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/c(?!h)k?/g, 'k')
    .replace(/[dt]t|dt/g, 't');
  return (sounds[0] + sounds.slice(1).replace(/[aeiouyhj]/g, '')).replace(/(.)\1+/g, '$1');
}
