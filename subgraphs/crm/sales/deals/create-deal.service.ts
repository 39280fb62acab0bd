import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { CreateOf } from '../../../../shared/records/define-record.js';
import { newValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { refuseUnknownMember } from '../../members/members.store.js';
import { ensureDefaultPipeline } from '../pipelines/create-pipeline.service.js';
import { deal, type Deal, dealStore } from './deal.record.js';
import { eventsOfNew, stageColumns } from './deal.rules.js';
import { recordStageChanges } from './move-deal.service.js';
import { findFirstStage, findParties, findStage } from './named-records.reader.js';

/**
 * Adds a deal, with the first row of its history. Throws NOT-FOUND-001 for a customer, company, stage,
 * pipeline or owner that the business does not have, VAL-001 for a bad amount.
 */
export async function createDeal(
  kernel: Kernel,
  actor: UserActor,
  input: CreateOf<typeof deal>,
): Promise<Deal> {
  const { businessId, userId } = actor;
  const values = newValues(deal, input);
  if (!input.stageId && !input.pipelineId) await ensureDefaultPipeline(kernel, businessId);
  return kernel.database.writeAnswer(actor, async (unit) => {
    const parties = await findParties(unit, businessId, input);
    await refuseUnknownMember(unit, actor, 'ownerId', input.ownerId);
    const stage = input.stageId
      ? await findStage(unit, businessId, input.stageId)
      : await findFirstStage(unit, businessId, input.pipelineId);
    const decided = {
      ...stageColumns(stage, unit.now(), null),
      ...parties,
      ownerId: input.ownerId ?? userId,
    };
    const [created] = await dealStore.insert(unit, [{ ...values, ...decided }], eventsOfNew);
    const { id: dealId } = created!;
    recordStageChanges(unit, [{ dealId, fromStageId: null, toStageId: stage.id, secondsInStage: null }]);
    return created!;
  });
}
