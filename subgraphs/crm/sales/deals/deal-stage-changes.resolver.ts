import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { User } from '../../users/user.type.js';
import { Stage } from '../pipelines/pipeline.type.js';
import { stageReference } from '../pipelines/pipelines.reader.js';
import { DealStageChange } from './deal.type.js';
import type { StageChangeRow } from './stage-changes-of-deal.loader.js';

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
