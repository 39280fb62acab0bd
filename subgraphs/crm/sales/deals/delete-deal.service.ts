import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { dealDeleted } from '../events.js';
import { dealsTable, snapshotOf } from './deal-snapshot.js';
import { lockDeal } from './lock-deal.js';

/** Deletes a deal with its history; its tasks stay, without a deal. Throws NOT-FOUND-001. */
export async function deleteDeal({ database }: Kernel, actor: Actor, id: string): Promise<string> {
  return database.write(actor, async (unit) => {
    const deal = await lockDeal(unit, actor.businessId, { id });
    unit.entities.remove(deal);
    const change = { table: dealsTable, recordId: id, before: snapshotOf(deal), after: null };
    unit.record(dealDeleted, { deal_id: id }, change);
    return id;
  });
}
