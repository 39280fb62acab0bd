import {
  bonesOfName,
  localPartOf,
  spellingsOf,
  tellsByBones,
  wordsOfName,
  type Comparable,
} from './duplicate.rules.js';

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
