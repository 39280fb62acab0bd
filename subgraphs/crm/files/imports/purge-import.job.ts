import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';

const forget = 'delete from crm.imports where business_id = ? and id = ?';

/** Removes an import with its file and its error file; what it wrote stays. */
export const purgeImport = defineJob('crm.forget_import', {
  maxAttempts: 20,
  payload: z.object({ businessId: z.uuid(), importId: z.uuid() }),
  async run(kernel, { businessId, importId }) {
    await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      unit.send(forget, [businessId, importId]);
    });
  },
});
