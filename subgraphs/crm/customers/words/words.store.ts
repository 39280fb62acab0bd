import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { purgeWordsOf, wordsLock } from './purge-words.job.js';
import type { SearchWords } from './search-words.rules.js';
import { variantsOf } from './sought-words.rules.js';

/** The words of a customer or of an interaction's notes, before and after a change. */
export interface IndexedSource {
  /** The customer, or the interaction. */
  readonly sourceId: string;
  readonly customerId: string;
  readonly before?: SearchWords;
  readonly after: SearchWords;
}

/**
 * Brings the search's index up to date within the change's transaction, in five statements at the most,
 * however many sources there are.
 */
export async function indexWords(
  unit: UnitOfWork,
  businessId: string,
  sources: readonly IndexedSource[],
): Promise<void> {
  const added = sources.flatMap(addedPostings);
  const removed = sources.flatMap(removedPostings);
  if (removed.length > 0) {
    unit.send(removePostings, [JSON.stringify(removed), businessId]);
    await purgeWordsOf(unit, businessId);
  }
  if (added.length === 0) return;
  unit.send(`select pg_advisory_xact_lock_shared(${wordsLock})`, [businessId]);
  await addWords(unit, businessId, new Set(added.map(({ word }) => word)));
  unit.send(addPostings, [
    businessId,
    joined(added, ({ word }) => word),
    joined(added, ({ source }) => source),
    joined(added, ({ customer }) => customer),
    joined(added, ({ fields }) => fields),
  ]);
}

const removePostings = `delete from crm.search_postings p
  using jsonb_to_recordset(?::jsonb) as r(word text, source uuid)
  where p.business_id = ? and p.word = r.word and p.source_id = r.source`;

const addPostings = `insert into crm.search_postings (business_id, word, source_id, customer_id, fields)
  select ?, word, source, customer, fields
  from unnest(string_to_array(?, ' '), string_to_array(?, ' ')::uuid[], string_to_array(?, ' ')::uuid[],
    string_to_array(?, ' ')::smallint[]) as r(word, source, customer, fields) order by word collate "C", source
  on conflict (business_id, word, source_id) do update set fields = excluded.fields, customer_id = excluded.customer_id`;

/** Sorted, so that two writers who add the same words wait for each other in one order. */
const addNewWords = `insert into crm.search_words (business_id, word)
  select ?, word from jsonb_array_elements_text(?::jsonb) as word order by word collate "C"
  on conflict do nothing returning word`;

const addVariants = `insert into crm.search_variants (business_id, variant, word)
  select ?, variant, word from unnest(string_to_array(?, ' '), string_to_array(?, ' ')) as r(variant, word)
  order by variant collate "C", word collate "C" on conflict do nothing`;

/** Neither words nor ids have blanks: thousands of them are read faster so than from JSON. */
const joined = <Row>(rows: readonly Row[], pick: (row: Row) => string | number) => rows.map(pick).join(' ');

/** Only words that the business did not have yet are varied: the same few thousand come again and again. */
async function addWords(unit: UnitOfWork, businessId: string, words: ReadonlySet<string>): Promise<void> {
  const values = [businessId, JSON.stringify([...words])];
  const fresh: { word: string }[] = await unit.execute(addNewWords, values);
  const variants = fresh.flatMap(({ word }) =>
    Array.from(variantsOf(word), (variant) => ({ variant, word })),
  );
  if (variants.length === 0) return;
  unit.send(addVariants, [
    businessId,
    joined(variants, ({ variant }) => variant),
    joined(variants, ({ word }) => word),
  ]);
}

function addedPostings({ sourceId: source, customerId: customer, before, after }: IndexedSource) {
  return Array.from(after, ([word, fields]) => ({ word, source, customer, fields })).filter(
    ({ word, fields }) => before?.get(word) !== fields,
  );
}

function removedPostings({ sourceId: source, before, after }: IndexedSource) {
  return Array.from(before?.keys() ?? [], (word) => ({ word, source })).filter(
    ({ word }) => !after.has(word),
  );
}
