import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { readAmount } from '../../../../shared/values/read-money.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { refuseUnknownMember } from '../../members/refuse-unknown-member.js';
import { ensureDefaultPipeline } from '../pipelines/ensure-default-pipeline.service.js';
import { StageKind } from '../pipelines/stage-kind.js';
import { dealCreated, dealLost, dealWon } from '../events.js';
import { dealsTable, snapshotOf } from './deal-snapshot.js';
import { DealEntity } from './deal.entity.js';
import type { CreateDealInput } from './deal.input.js';
import { noteStageChange, placeIn } from './enter-stage.js';
import { findParties } from './find-parties.js';
import { findFirstStage, findStage } from './find-stage.js';

/**
 * Adds a deal, with the first row of its history. Throws NOT-FOUND-001 for a customer, company, stage,
 * pipeline or owner that the business does not have, VAL-001 for a bad amount.
 */
export async function createDeal(
  kernel: Kernel,
  actor: UserActor,
  input: CreateDealInput,
): Promise<DealEntity> {
  const { database, clock, ids } = kernel;
  const { businessId, userId } = actor;
  const amount = input.amount ? readAmount('amount', input.amount) : null;
  if (!input.stageId && !input.pipelineId) await ensureDefaultPipeline(kernel, businessId);
  return database.write(actor, async (unit) => {
    const { customerId = null } = await findParties(unit, businessId, input);
    await refuseUnknownMember(unit, actor, 'ownerId', input.ownerId);
    const stage = input.stageId
      ? await findStage(unit, businessId, input.stageId)
      : await findFirstStage(unit, businessId, input.pipelineId);
    const now = clock.now();
    const deal = unit.entities.create(DealEntity, {
      businessId,
      id: ids.next(),
      title: input.title,
      customerId,
      companyId: input.companyId ?? null,
      ...placeIn(stage, now, null),
      amountMinor: amount?.amountMinor ?? null,
      currency: amount?.currency ?? null,
      ownerId: input.ownerId ?? userId,
      expectedCloseDate: input.expectedCloseDate ?? null,
      createdBy: userId,
      createdAt: now,
      updatedAt: now,
    });
    await unit.entities.flush();
    noteStageChange(unit, kernel, actor, deal, { from: null, to: stage.id, seconds: null });
    const after = snapshotOf(deal);
    const change = { table: dealsTable, recordId: deal.id, before: null, after };
    unit.record(dealCreated, after, change);
    if (stage.kind !== StageKind.OPEN)
      unit.record(stage.kind === StageKind.WON ? dealWon : dealLost, after, change);
    return deal;
  });
}
