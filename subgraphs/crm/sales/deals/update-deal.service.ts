import { isDeepStrictEqual } from 'node:util';
import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { readAmount } from '../../../../shared/values/read-money.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { refuseUnknownMember } from '../../members/refuse-unknown-member.js';
import { dealUpdated } from '../events.js';
import { dealsTable, snapshotOf } from './deal-snapshot.js';
import type { DealEntity } from './deal.entity.js';
import type { UpdateDealInput } from './deal.input.js';
import { findParties } from './find-parties.js';
import { lockDeal } from './lock-deal.js';

/**
 * Changes what the input names. Throws NOT-FOUND-001, also for what it refers to, STALE-001 when
 * `version` is no longer current. A change that changes nothing leaves no event.
 */
export async function updateDeal(
  { database, clock }: Kernel,
  actor: UserActor,
  input: UpdateDealInput,
): Promise<DealEntity> {
  const changes = changesOf(input);
  return database.write(actor, async (unit) => {
    // A merge locks customers before their deals too.
    const parties = await findParties(unit, actor.businessId, input);
    const deal = await lockDeal(unit, actor.businessId, input);
    if (changes.ownerId !== deal.ownerId) await refuseUnknownMember(unit, actor, 'ownerId', changes.ownerId);
    const before = snapshotOf(deal);
    Object.assign(deal, changes, parties);
    const after = snapshotOf(deal);
    if (isDeepStrictEqual(before, after)) return deal;
    deal.updatedAt = clock.now();
    unit.record(dealUpdated, after, { table: dealsTable, recordId: deal.id, before, after });
    await unit.entities.flush();
    return deal;
  });
}

function changesOf(input: UpdateDealInput): Partial<DealEntity> {
  const { title, customerId, companyId, amount, ownerId, expectedCloseDate } = input;
  if (title === null) throw invalidField('title', 'isNotEmpty', 'title cannot be cleared.');
  if (ownerId === null) throw invalidField('ownerId', 'isNotEmpty', 'ownerId cannot be cleared.');
  const money = amount ? readAmount('amount', amount) : null;
  return {
    ...(title !== undefined && { title }),
    ...(customerId !== undefined && { customerId }),
    ...(companyId !== undefined && { companyId }),
    ...(amount !== undefined && {
      amountMinor: money?.amountMinor ?? null,
      currency: money?.currency ?? null,
    }),
    ...(ownerId !== undefined && { ownerId }),
    ...(expectedCloseDate !== undefined && { expectedCloseDate }),
  };
}
