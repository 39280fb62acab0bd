import { z } from 'zod';
import { purgeKeys } from '../../../shared/subgraph/purge-keys.js';
import { defineJob } from '../../../shared/jobs/define-job.js';

const businesses = 'select distinct business_id as "businessId" from identity.credentials';

/** Each night: deletes idempotency keys that are past their seven days. Here, since identity knows all businesses. */
export const purgeIdempotencyKeys = defineJob('identity.forget_idempotency_keys', {
  payload: z.object({}),
  maxAttempts: 3,
  schedule: '53 3 * * *',
  async run(kernel) {
    const found = await kernel.database.platformRows<{ businessId: string }>(businesses);
    for (const { businessId } of found) await purgeKeys(kernel, businessId);
  },
});
