import type { Kernel } from '../../../../shared/kernel/kernel.js';
import {
  beginningsOf,
  isJoined,
  type RankedWord,
  rankWords,
  splitsOf,
  splitWords,
  variantsOf,
} from './sought-words.rules.js';

/** A customer that a search found. */
export interface Match {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  /** Where the words stand: numbers of `searchField`, added up. */
  readonly fields: number;
}

export interface FindMatches {
  /** As `readSearch` answers them. */
  readonly words: readonly string[];
  readonly limit: number;
  /** The place after which matches are wanted. */
  readonly after?: { readonly score: number; readonly id: string };
  /** Whether each word must be found. Otherwise the rarest one must, and those with more of the others come first. */
  readonly needsAll?: boolean;
}

/** Above every character of a word: words from `ann` to `ann` and this begin with `ann`. */
const endOfPrefix = '\u{10ffff}';

/**
 * Words of the index that begin with a word searched for or end with a number, or share a variant with one. Ranges of keys:
 * equality and order of text keep their index under row level security.
 */
export const nearWords = `select w.word from unnest($2::text[], $3::text[], $5::int[]) as sought(first, last, most)
    cross join lateral (
      select word from crm.search_words
      where business_id = $1 and word >= sought.first and word < sought.last order by word limit sought.most
    ) w
  union
  (select word from crm.search_variants where business_id = $1 and variant = any($4::text[]) limit 3000)`;

/**
 * Customers by the words that stand for those searched for. All have the rarest of these: whoever searches
 * for `Anna Zuckschwerdt` is not helped by every Anna, and they would take most of the time. A word counts
 * by where it stands; of several that stand for the same one, the best.
 */
export const rankedCustomers = `with hits as materialized (
    select p.customer_id, p.fields, w.place, w.weight
    from unnest($2::text[], $3::int[], $4::float8[]) as w(word, place, weight)
    cross join lateral (
      select customer_id, fields from crm.search_postings
      where business_id = $1 and word = w.word limit 50000
    ) p
  ), rarest as (
    select place from hits group by place order by count(*), place limit 1
  ), found as (
    select customer_id, place, bit_or(fields) as fields, max(weight * case
      when fields & 1 > 0 then 1.0 when fields & 4 > 0 then 0.9 when fields & 2 > 0 then 0.8 else 0.4 end) as weight
    from hits where customer_id in (select customer_id from hits where place = (select place from rarest))
    group by 1, 2
  ), ranked as (
    select customer_id as id, round((sum(weight) / $5)::numeric, 6)::float8 as score, bit_or(fields) as fields
    from found group by 1 having count(*) >= $6
  )
  select id, score, fields from ranked
  where $7::float8 is null or (score, id) < ($7::float8, $8::uuid)
  order by score desc, id desc limit $9`;

/** Which of some words the index has. */
export const presentWords = `select word from crm.search_words where business_id = $1 and word = any($2::text[])`;

/** The customers that match best, best first. */
export async function findMatches(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  search: FindMatches,
): Promise<Match[]> {
  const { limit, after, needsAll = false } = search;
  const { words, ranked } = await rankedWords(database, businessId, search.words);
  if (ranked.length === 0) return [];
  return database.rows(businessId, rankedCustomers, [
    businessId,
    ranked.map(({ word }) => word),
    ranked.map(({ place }) => place),
    ranked.map(({ weight }) => weight),
    words.length,
    needsAll ? words.length : 1,
    after?.score ?? null,
    after?.id ?? null,
    limit,
  ]);
}

interface RankedWords {
  readonly words: readonly string[];
  readonly ranked: readonly RankedWord[];
}

/** What the index has for the words; for one that it does not have, the two that it is put together of. */
async function rankedWords(
  database: Kernel['database'],
  businessId: string,
  words: readonly string[],
): Promise<RankedWords> {
  const beginnings = words.flatMap(beginningsOf);
  const near = await database.rows<{ word: string }>(businessId, nearWords, [
    businessId,
    beginnings.map(({ text }) => text),
    beginnings.map(({ text }) => text + endOfPrefix),
    [...new Set(words.flatMap((word) => [...variantsOf(word)]))],
    beginnings.map(({ most }) => most),
  ]);
  const known = near.map(({ word }) => word);
  const ranked = rankWords(words, known);
  const found = new Set(ranked.map(({ place }) => place));
  const joined = words.filter((word, place) => !found.has(place) && isJoined(word));
  if (joined.length === 0) return { words, ranked };
  const parts = [...new Set(joined.flatMap((word) => splitsOf(word).flat()))];
  const present = await database.rows<{ word: string }>(businessId, presentWords, [businessId, parts]);
  const split = splitWords(words, joined, new Set(present.map(({ word }) => word)));
  return { words: split, ranked: rankWords(split, [...known, ...present.map(({ word }) => word)]) };
}
