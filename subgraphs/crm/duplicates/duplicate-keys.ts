import { foldText } from '../search/fold-text.js';

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

/** Customers are compared when they share one of these: phone, local part of the e-mail, or the bones of the name. */
export function duplicateKeysOf({ name, email, phone }: Comparable): string[] {
  const local = localPartOf(email);
  const bones = bonesOfName(name);
  return [
    ...(phone ? [`p:${phone}`] : []),
    ...(local ? [`m:${local}`] : []),
    ...(bones.length > 3 ? [`n:${bones.slice(0, 200)}`] : []),
  ];
}

/** The part of an e-mail before the @, without dots and what follows a plus; null when it tells of nobody. */
export function localPartOf(email: string | null): string | null {
  const local = (email ?? '').split('@')[0]!.split('+')[0]!.replaceAll('.', '');
  return local.length > 3 && !offices.has(local) ? local.slice(0, 200) : null;
}

/** The words of a name, folded and sorted: `Meyer, Anna` is `Anna Meyer`. */
export function wordsOfName(name: string): string[] {
  return (foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []).sort();
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
