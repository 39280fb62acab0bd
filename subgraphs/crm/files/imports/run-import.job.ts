import { z } from 'zod';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { ImportRun, isPermanent } from './import-run.service.js';
import { readImport } from './imports.reader.js';
import { finishImport, lockImport } from './imports.store.js';

/** A turn of an import. Another business's then has its own: no import holds a worker for as long as it takes. */
const turnMs = 3_000;

/**
 * Goes on with an import from where its row says it is. Whoever was killed in the middle left nothing behind
 * that is not counted there.
 */
export const runImport = defineJob('crm.run_import', {
  /** The last try comes about half an hour after the first. */
  maxAttempts: 8,
  payload: z.object({ businessId: z.uuid(), importId: z.uuid() }),
  async run(kernel: Kernel, { businessId, importId }) {
    const state = await readImport(kernel, businessId, importId);
    if (!state) return;
    try {
      await new ImportRun(kernel, businessId, state, continueImport).takeTurn(turnMs);
    } catch (error) {
      if (!isPermanent(error)) throw error;
      kernel.logger.error({ err: error, import_id: importId }, 'an import cannot go on');
      await failImport(kernel, businessId, importId);
    }
  },
  onExhausted: (kernel, { businessId, importId }) => failImport(kernel, businessId, importId),
});

/** Asks for the next turn, with the transaction. Imports of a business wait for each other. */
export async function continueImport(unit: UnitOfWork, businessId: string, importId: string): Promise<void> {
  unit.enqueue(runImport, { businessId, importId }, { queue: `crm.import ${businessId}` });
}

/** Ends an import that cannot go on, for a reason within the platform. Leaves one alone that has ended, or is gone. */
async function failImport(kernel: Kernel, businessId: string, importId: string): Promise<void> {
  if (!(await readImport(kernel, businessId, importId))) return;
  await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    const state = await lockImport(unit, businessId, importId);
    if (state.status !== 'queued' && state.status !== 'running') return;
    const failure =
      `The platform could not go on after ${state.rowCount} rows, which stay as they are. Start the import again: ` +
      `rows that are in change nothing. If it fails again, tell the operator of the platform the id ${importId}.`;
    const failed = { status: 'failed', failure } as const;
    await finishImport(unit, businessId, state, failed, kernel.clock.now());
  });
}
