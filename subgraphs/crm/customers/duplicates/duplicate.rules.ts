import { foldText, isUnspaced } from '../words/folded-text.rules.js';

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
function tellsByBones(bones: string): boolean {
  return bones.length > 3 && !isUnspaced(bones);
}

const cut = (key: string): string => key.slice(0, 200).toWellFormed();

/** The part of an e-mail before the @, without dots and what follows a plus; null when it tells of nobody. */
function localPartOf(email: string | null): string | null {
  const local = (email ?? '').split('@')[0]!.split('+')[0]!.replaceAll('.', '');
  return local.length > 3 && !offices.has(local) ? cut(local) : null;
}

/** The words of a name, folded and sorted: `Meyer, Anna` is `Anna Meyer`. */
function wordsOfName(name: string): string[] {
  return writtenWords(name).sort();
}

/**
 * The ways to write a name that say the same: its words in order of the alphabet; where blanks do not part words, also
 * without them, either part first. Names that share one are the same: `山田太郎`, `山田 太郎` and `太郎　山田`.
 */
function spellingsOf(name: string): string[] {
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
function bonesOfName(name: string): string {
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

/** Why two customers may be the same. */
export type DuplicateReason =
  'same_phone' | 'same_email_name' | 'same_email_domain' | 'same_name' | 'similar_name' | 'same_company';

export interface Comparison {
  /** 0 to 100. */
  readonly scorePercent: number;
  readonly reasons: readonly DuplicateReason[];
}

/** Domains of providers: sharing one says nothing. */
const providers = new Set(
  'gmail.com,googlemail.com,gmx.de,gmx.net,gmx.at,web.de,outlook.com,hotmail.com,yahoo.com,icloud.com,t-online.de'.split(
    ',',
  ),
);

/** How much each reason counts; together they make what is left of the doubt smaller. */
const weights = {
  same_phone: 0.55,
  same_email_name: 0.5,
  same_email_domain: 0.15,
  same_name: 0.6,
  similar_name: 0.5,
  same_company: 0.2,
} as const;

/** How alike two customers are, and in what. */
export function compareCustomers(one: Comparable, other: Comparable): Comparison {
  const isSameName = areSameName(one.name, other.name);
  const found: [DuplicateReason, number][] = [];
  const note = (reason: keyof typeof weights, holds: boolean) => {
    if (holds) found.push([reason, weights[reason]]);
  };
  note('same_phone', one.phone !== null && one.phone === other.phone);
  const local = localPartOf(one.email);
  note('same_email_name', local !== null && local === localPartOf(other.email));
  const domain = one.email?.split('@')[1];
  note('same_email_domain', !!domain && !providers.has(domain) && domain === other.email?.split('@')[1]);
  note('same_name', isSameName);
  note('similar_name', !isSameName && areSimilarNames(one.name, other.name));
  note('same_company', one.companyId !== null && one.companyId === other.companyId);
  const doubt = found.reduce((left, [, weight]) => left * (1 - weight), 1);
  return { scorePercent: Math.round((1 - doubt) * 100), reasons: found.map(([reason]) => reason) };
}

function areSameName(one: string, other: string): boolean {
  const spellings = spellingsOf(one);
  return spellingsOf(other).some((spelling) => spellings.includes(spelling));
}

function areSimilarNames(one: string, other: string): boolean {
  if (likenessOf(wordsOfName(one).join(' '), wordsOfName(other).join(' ')) >= 0.5) return true;
  const bones = bonesOfName(one);
  return tellsByBones(bones) && bones === bonesOfName(other);
}

/** How many pieces of three letters two texts share, of all that they have: 0 to 1, as pg_trgm counts. */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = [trigramsOf(one), trigramsOf(other)];
  const shared = [...first].filter((piece) => second.has(piece)).length;
  return shared / (first.size + second.size - shared || 1);
}

function trigramsOf(text: string): Set<string> {
  const pieces = text.split(' ').flatMap((word) => {
    const padded = `  ${word} `;
    return Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3));
  });
  return new Set(pieces);
}
