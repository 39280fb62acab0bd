import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import type { MoveDealInput } from './deal.input.js';
import { dealReader, type Deal } from './deal.record.js';
import { findStage } from './find-stage.service.js';
import { moveToStage } from './move-to-stage.service.js';

/**
 * Moves a deal to another stage, which wins, loses or reopens it if the stage means so. Throws
 * NOT-FOUND-001, STALE-001, VAL-001 for an archived stage. A deal that is there already stays as it is.
 */
export async function moveDeal({ database }: Kernel, actor: Actor, input: MoveDealInput): Promise<Deal> {
  return database.write(actor, async (unit) => {
    const deal = await dealReader.lock(unit, input.id, input.version);
    const stage = await findStage(unit, actor.businessId, input.stageId);
    if (stage.id === deal.stageId) return deal;
    const [moved] = await moveToStage(unit, [deal], stage, input.reason ?? null);
    return moved!;
  });
}
