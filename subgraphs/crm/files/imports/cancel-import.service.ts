import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import type { ImportState } from './import.rules.js';
import { finishImport, lockImport, refuseOtherStatus } from './imports.store.js';

/**
 * Ends an import before its time, at the latest with the rows that are being written; those stay. One that failed
 * gives up its file. Throws CONFLICT-001 when it has ended.
 */
export async function cancelImport(
  { database, clock }: Kernel,
  actor: UserActor,
  id: string,
): Promise<ImportState> {
  const { businessId } = actor;
  return database.write(actor, async (unit) => {
    const state = await lockImport(unit, businessId, id);
    refuseOtherStatus(state, ['uploading', 'queued', 'running', 'checked', 'failed'], 'cancelled');
    return finishImport(unit, businessId, state, { status: 'cancelled', failure: null }, clock.now());
  });
}
