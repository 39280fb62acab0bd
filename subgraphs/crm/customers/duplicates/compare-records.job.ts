import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { findDuplicatesOf } from './compare-changed.consumer.js';

const payload = z.object({
  businessId: z.uuid(),
  /** The last id that was looked at; null at the beginning. */
  after: z.uuid().nullable(),
});

const batchSize = 500;
const zero = '00000000-0000-0000-0000-000000000000';
const nextPage = `select id from crm.customers where business_id = ? and id > ?::uuid order by id limit ${batchSize}`;

/**
 * Compares all customers of a business again, after a change of what names have in common. A batch and the next one's
 * beginning are one transaction, so whoever is killed is followed from there.
 */
export const compareRecords: JobDefinition<typeof payload> = defineJob('crm.compare_records', {
  maxAttempts: 20,
  payload,
  async run(kernel, { businessId, after }) {
    await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      const page = await unit.execute<{ id: string }>(nextPage, [businessId, after ?? zero]);
      const ids = new Set(page.map(({ id }) => id));
      if (ids.size > 0) await findDuplicatesOf(unit, businessId, ids, ids);
      if (page.length < batchSize) return;
      const next = { businessId, after: page.at(-1)!.id };
      unit.enqueue(compareRecords, next, { key: `crm.compare_records ${businessId}` });
    });
  },
});
