import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { readImport } from './imports.reader.js';
import { finishImport, lockImport } from './imports.store.js';

const purge = 'delete from crm.imports where business_id = ? and id = ?';

/** Removes an import with its file and its error file; what it wrote stays. */
export const purgeImport = defineJob('crm.forget_import', {
  maxAttempts: 20,
  payload: z.object({ businessId: z.uuid(), importId: z.uuid() }),
  async run(kernel, { businessId, importId }) {
    await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      unit.send(purge, [businessId, importId]);
    });
  },
});

/** So long a file waits for its start. */
export const unstartedMs = 24 * 60 * 60 * 1_000;

const failure = 'Nobody started it within a day, so its file was removed. Make another import.';

/** Removes the file of an import that nobody started: it is personal data that nobody uses. */
export const cancelUnstartedImport = defineJob('crm.cancel_unstarted_import', {
  maxAttempts: 20,
  payload: z.object({ businessId: z.uuid(), importId: z.uuid() }),
  async run(kernel, { businessId, importId }) {
    if (!(await readImport(kernel, businessId, importId))) return;
    await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      const state = await lockImport(unit, businessId, importId);
      if (state.status !== 'uploading') return;
      const cancelled = { status: 'cancelled', failure } as const;
      await finishImport(unit, businessId, state, cancelled, kernel.clock.now());
    });
  },
});
