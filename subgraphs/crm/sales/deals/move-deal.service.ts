import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import type { DealEntity } from './deal.entity.js';
import type { MoveDealInput } from './deal.input.js';
import { enterStage } from './enter-stage.js';
import { findStage } from './find-stage.js';
import { lockDeal } from './lock-deal.js';

/**
 * Moves a deal to another stage, which wins, loses or reopens it if the stage means so. Throws
 * NOT-FOUND-001, STALE-001, VAL-001 for an archived stage. A deal that is there already stays as it is.
 */
export async function moveDeal(kernel: Kernel, actor: Actor, input: MoveDealInput): Promise<DealEntity> {
  return kernel.database.write(actor, async (unit) => {
    const deal = await lockDeal(unit, actor.businessId, input);
    const stage = await findStage(unit, actor.businessId, input.stageId);
    if (stage.id === deal.stageId) return deal;
    enterStage(unit, kernel, actor, deal, stage, input.reason ?? null);
    await unit.entities.flush();
    return deal;
  });
}
