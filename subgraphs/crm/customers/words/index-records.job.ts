import { z } from 'zod';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { defineJob, type JobDefinition } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { purgeWordsOf } from './purge-words.job.js';
import { type SearchWords, wordsOfCustomer, wordsOfNotes } from './search-words.rules.js';
import { indexWords } from './words.store.js';

const payload = z.object({
  businessId: z.uuid(),
  records: z.enum(['customers', 'interactions']),
  /** The last id that was looked at; null at the beginning. */
  after: z.uuid().nullable(),
});

/** Records of one transaction: whoever changes one of them waits for it. */
const batchSize = 500;
const zero = '00000000-0000-0000-0000-000000000000';

interface IndexedRecord {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly notes: string | null;
}

const pageOf = {
  customers: 'select id, id as "customerId", name, email, phone from crm.customers',
  interactions: 'select id, customer_id as "customerId", notes from crm.interactions',
} as const;
const nextPage = `where business_id = ? and id > ?::uuid order by id limit ${batchSize} for share`;

const wordsIn = `select source_id as "sourceId", word, fields from crm.search_postings
  where business_id = ? and customer_id = any(?::uuid[]) and source_id = any(?::uuid[])`;

/** Notes that were deleted meanwhile, of which a release before had words that this one does not look for. */
const dropWordsOfDeleted = `delete from crm.search_postings p where p.business_id = ? and p.fields = 8
  and not exists (select from crm.interactions i where i.business_id = ? and i.id = p.source_id)`;

/**
 * Brings the words of a business's records up to what the records say: those from before the search was there have
 * none, or only those of what was changed since; those from before a change of the words have others. A batch and the place where the next begins are one
 * transaction, so whoever is killed is followed from there. What is indexed already is left as it is.
 */
export const indexRecords: JobDefinition<typeof payload> = defineJob('crm.index_records', {
  maxAttempts: 20,
  payload,
  async run(kernel, { businessId, records, after }) {
    await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      const text = `${pageOf[records]} ${nextPage}`;
      const page = await unit.execute<IndexedRecord>(text, [businessId, after ?? zero]);
      const known = await readWords(unit, businessId, page);
      const wordsNow = records === 'customers' ? wordsOfCustomer : wordsOfRecord;
      await indexWords(
        unit,
        businessId,
        page.map((record) => ({
          sourceId: record.id,
          customerId: record.customerId,
          before: known.get(record.id) ?? new Map<string, number>(),
          after: wordsNow(record),
        })),
      );
      const next = nextOf(records, page);
      if (next) return unit.enqueue(indexRecords, { businessId, ...next }, keyOf(businessId));
      unit.send(dropWordsOfDeleted, [businessId, businessId]);
      await purgeWordsOf(unit, businessId);
    });
  },
});

/** As the migration names it that asks for the first. */
const keyOf = (businessId: string) => ({ key: `crm.index_records ${businessId}` });

const wordsOfRecord = ({ notes }: IndexedRecord) => wordsOfNotes(notes);

/** Interactions come after all customers. */
function nextOf(records: keyof typeof pageOf, page: readonly IndexedRecord[]) {
  if (page.length === batchSize) return { records, after: page.at(-1)!.id };
  return records === 'customers' ? ({ records: 'interactions', after: null } as const) : undefined;
}

async function readWords(
  unit: UnitOfWork,
  businessId: string,
  page: readonly IndexedRecord[],
): Promise<Map<string, SearchWords>> {
  const listed = (ids: readonly string[]) => `{${[...new Set(ids)].join(',')}}`;
  const customers = listed(page.map(({ customerId }) => customerId));
  const rows = await unit.execute<{ sourceId: string; word: string; fields: number }>(wordsIn, [
    businessId,
    customers,
    listed(page.map(({ id }) => id)),
  ]);
  const known = new Map<string, SearchWords>();
  for (const { sourceId, word, fields } of rows) {
    const words = known.get(sourceId);
    if (words) words.set(word, fields);
    else known.set(sourceId, new Map([[word, fields]]));
  }
  return known;
}
