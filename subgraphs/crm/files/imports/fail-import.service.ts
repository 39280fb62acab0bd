import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { readImport } from './imports.reader.js';
import { finishImport } from './finish-import.js';
import { ImportStatus } from './import-terms.js';
import { lockImport } from './lock-import.js';

/** Ends an import that cannot go on, for a reason within the platform. Leaves one alone that has ended, or is gone. */
export async function failImport(kernel: Kernel, businessId: string, importId: string): Promise<void> {
  if (!(await readImport(kernel, businessId, importId))) return;
  await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    const state = await lockImport(unit, businessId, importId);
    if (state.status !== ImportStatus.QUEUED && state.status !== ImportStatus.RUNNING) return;
    const failure =
      `The platform could not go on after ${state.rowCount} rows, which stay as they are. Start the import again: ` +
      `rows that are in change nothing. If it fails again, tell the operator of the platform the id ${importId}.`;
    const failed = { status: ImportStatus.FAILED, failure };
    await finishImport(unit, businessId, state, failed, kernel.clock.now());
  });
}
