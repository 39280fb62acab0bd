import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ChangeOf } from '../../../../shared/records/define-record.js';
import { changedValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { refuseUnknownMember } from '../../members/members.store.js';
import { deal, type Deal, dealReader, dealStore } from './deal.record.js';
import { findParties } from './named-records.reader.js';

/**
 * Changes what the input names. Throws NOT-FOUND-001, also for what it refers to, STALE-001 when
 * `version` is no longer current. A change that changes nothing leaves no event.
 */
export function updateDeal(
  { database }: Kernel,
  actor: UserActor,
  input: ChangeOf<typeof deal>,
): Promise<Deal> {
  const changed = changedValues(deal, input);
  return database.writeAnswer(actor, async (unit) => {
    // A merge locks customers before their deals too.
    const parties = await findParties(unit, actor.businessId, input);
    const before = await dealReader.lock(unit, input.id, input.version);
    if (changed.ownerId !== before.ownerId)
      await refuseUnknownMember(unit, actor, 'ownerId', changed.ownerId);
    const [after] = await dealStore.change(unit, [{ before, values: { ...changed, ...parties } }]);
    return after!;
  });
}
