import { z } from 'zod';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { variantsOf } from './sought-words.rules.js';

/**
 * One number for a business, given once: whoever removes unused words from the index waits for those who
 * add postings, and they for it.
 */
export const wordsLock = "hashtextextended('crm.search_words ' || ?, 0)";

const unused = `delete from crm.search_words w where w.business_id = ?
  and not exists (select from crm.search_postings p where p.business_id = ? and p.word = w.word)
  returning word`;

const removeVariants = `delete from crm.search_variants v
  using jsonb_to_recordset(?::jsonb) as r(variant text, word text)
  where v.business_id = ? and v.variant = r.variant and v.word = r.word`;

/**
 * Removes words that no customer has any more: a name must not outlive its customer in the index. Writers
 * who add postings wait meanwhile, and it waits for them: else a word could go that one of them relies on.
 */
export const purgeWords = defineJob('crm.forget_words', {
  maxAttempts: 20,
  payload: z.object({ businessId: z.uuid() }),
  async run(kernel, { businessId }) {
    await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      unit.send(`select pg_advisory_xact_lock(${wordsLock})`, [businessId]);
      const words: { word: string }[] = await unit.execute(unused, [businessId, businessId]);
      const variants = words.flatMap(({ word }) =>
        Array.from(variantsOf(word), (variant) => ({ variant, word })),
      );
      unit.send(removeVariants, [JSON.stringify(variants), businessId]);
    });
  },
});

/** Asks for it once the transaction has committed; one job answers for all that a business removes meanwhile. */
export async function purgeWordsOf(unit: UnitOfWork, businessId: string): Promise<void> {
  unit.enqueue(purgeWords, { businessId }, { key: `crm.forget_words ${businessId}` });
}
