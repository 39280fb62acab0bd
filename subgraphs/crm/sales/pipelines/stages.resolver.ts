import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { addStage } from './add-stage.service.js';
import { AddStageInput, ReorderStagesInput, UpdateStageInput } from './pipeline.input.js';
import { Pipeline, PipelinePayload, Stage } from './pipeline.type.js';
import { pipelineReference, type StageRow } from './pipelines.reader.js';
import { reorderStages } from './reorder-stages.service.js';
import { updateStage } from './update-stage.service.js';

@Resolver(() => Stage)
export class StagesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => PipelinePayload, { description: 'Adds a stage. Publishes pipeline.updated.' })
  async addStage(
    @Arg('input', () => AddStageInput, { description: 'The stage.' }) input: AddStageInput,
    @Ctx() context: RequestContext,
  ) {
    return { pipeline: await addStage(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => PipelinePayload, {
    description: 'Renames a stage or changes its probability. Publishes pipeline.updated.',
  })
  async updateStage(
    @Arg('input', () => UpdateStageInput, { description: 'What to change.' }) input: UpdateStageInput,
    @Ctx() context: RequestContext,
  ) {
    return { pipeline: await updateStage(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => PipelinePayload, {
    description: 'Puts the stages of a pipeline in a new order. Publishes pipeline.updated.',
  })
  async reorderStages(
    @Arg('input', () => ReorderStagesInput, { description: 'The new order.' }) input: ReorderStagesInput,
    @Ctx() context: RequestContext,
  ) {
    return { pipeline: await reorderStages(this.kernel, actorOf(context), input) };
  }

  @FieldResolver(() => Pipeline, { description: 'The pipeline that the stage belongs to.' })
  pipeline(@Root() { pipelineId }: StageRow, @Ctx() context: RequestContext) {
    return context.loaders.load(pipelineReference.loader, pipelineId);
  }
}
