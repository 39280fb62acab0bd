import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { undoDays } from './merge.rules.js';

const forgotten = `update crm.customer_merges set states = null
  where business_id = ? and states is not null and merged_at < ? returning id`;
const forgetMoves = `delete from kernel.reference_moves m using jsonb_array_elements_text(?::jsonb) as merge(id)
  where m.business_id = ? and m.merge_id = merge.id::uuid`;

/** Forgets what it takes to undo a merge, once that is no longer possible. Asked for with the merge. */
export const purgeMerges = defineJob('crm.forget_merges', {
  maxAttempts: 20,
  payload: z.object({ businessId: z.uuid() }),
  async run(kernel, { businessId }) {
    const before = new Date(kernel.clock.now().getTime() - undoDays * 86_400_000);
    await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      const merges: { id: string }[] = await unit.execute(forgotten, [businessId, before]);
      const ids = JSON.stringify(merges.map(({ id }) => id));
      unit.send(forgetMoves, [ids, businessId]);
    });
  },
});
