import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { type TaxCode, taxCodeReader } from './tax-code.record.js';
import { changeTaxCode } from './tax-codes.store.js';

/** Archives a tax code: no new line has it. NOT-FOUND-001, STALE-001. One that is archived stays as it is. */
export function archiveTaxCode(
  { database }: Kernel,
  actor: UserActor,
  { id, version }: { readonly id: string; readonly version?: number | null },
): Promise<TaxCode> {
  return database.write(actor, async (unit) => {
    const before = await taxCodeReader.lock(unit, id, version);
    return before.archivedAt === null ? changeTaxCode(unit, before, { archivedAt: unit.now() }) : before;
  });
}
