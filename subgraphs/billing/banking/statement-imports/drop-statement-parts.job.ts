import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { removeParts } from './statement-content.store.js';

/** So long the parts of a file wait for the import that takes them. */
export const unusedMs = 24 * 60 * 60 * 1_000;

/** Removes an upload that nobody imported: it is personal data that nobody uses. */
export const dropStatementParts = defineJob('billing.drop_statement_parts', {
  payload: z.object({ businessId: z.uuid(), uploadId: z.uuid() }),
  maxAttempts: 20,
  async run(kernel, { businessId, uploadId }) {
    await kernel.database.write(platformActor(kernel, businessId), async (unit) =>
      removeParts(unit, uploadId),
    );
  },
});
