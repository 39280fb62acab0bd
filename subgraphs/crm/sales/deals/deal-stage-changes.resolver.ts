import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { tableReader } from '../../../../shared/records/table-reader.js';
import { User } from '../../users/user.type.js';
import { Stage } from '../pipelines/pipeline.type.js';
import { stageReference } from '../pipelines/pipelines.reader.js';
import { DealStageChange } from './deal.type.js';

/** A stage change as reads return it. */
interface StageChangeRow {
  readonly id: string;
  readonly fromStageId: string | null;
  readonly toStageId: string;
  readonly changedBy: string | null;
  readonly changedAt: string;
  readonly secondsInStage: number | null;
}

const stageChanges = tableReader<StageChangeRow>({
  table: 'crm.deal_stage_changes',
  columns: {
    id: 'id',
    fromStageId: 'from_stage_id',
    toStageId: 'to_stage_id',
    changedBy: 'changed_by',
    changedAt: 'changed_at',
    secondsInStage: 'seconds_in_stage',
  },
  needs: { fromStage: ['fromStageId'], toStage: ['toStageId'] },
  order: { by: 'changedAt', type: 'timestamptz', direction: SortDirection.DESC },
});

/** Pages of the history of each deal, newest first. */
export const stageChangesOfDeal = stageChanges.pagesBy('deal_id');

@Resolver(() => DealStageChange)
export class DealStageChangesResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => Stage, { nullable: true, description: 'The stage it left; null for the first.' })
  fromStage(@Root() { fromStageId }: StageChangeRow, @Ctx() { loaders }: RequestContext) {
    return fromStageId ? loaders.load(stageReference.loader, fromStageId) : null;
  }

  @FieldResolver(() => Stage, { description: 'The stage it came to.' })
  toStage(@Root() { toStageId }: StageChangeRow, @Ctx() { loaders }: RequestContext) {
    return loaders.load(stageReference.loader, toStageId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who moved it; null for the platform.' })
  changedBy(@Root() { changedBy }: StageChangeRow) {
    return changedBy ? { id: changedBy } : null;
  }
}
