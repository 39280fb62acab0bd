import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import { updatePipeline } from './change-pipeline.service.js';
import { addStage, reorderStages, updateStage } from './change-stages.service.js';
import { createPipeline, ensureDefaultPipeline } from './create-pipeline.service.js';
import {
  AddStageInput,
  CreatePipelineInput,
  ReorderStagesInput,
  UpdatePipelineInput,
  UpdateStageInput,
} from './pipeline.input.js';
import { Pipeline, PipelinePayload, Stage } from './pipeline.type.js';
import {
  findPipelines,
  pipelineReference,
  type PipelineRow,
  type StageRow,
  stagesOfPipeline,
} from './pipelines.reader.js';

@Resolver(() => Pipeline)
export class PipelinesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Pipeline, {
    description: 'A pipeline of the business. NOT-FOUND-001 for any other id.',
  })
  async pipeline(
    @Arg('id', () => Id, { description: 'The pipeline id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const pipeline = await context.loaders.load(pipelineReference.loader, id);
    if (!pipeline) throw recordNotFound('pipeline', id);
    return pipeline;
  }

  @Query(() => [Pipeline], {
    description:
      'The pipelines of the business, up to 50: the default one first, the others by name. A business without one is given its default pipeline.',
  })
  async pipelines(@Ctx() context: RequestContext) {
    const { businessId } = principalOf(context);
    const found = await findPipelines(this.kernel, businessId);
    if (found.length > 0) return found;
    await ensureDefaultPipeline(this.kernel, businessId);
    return findPipelines(this.kernel, businessId);
  }

  @Mutation(() => PipelinePayload, {
    description: 'Makes a pipeline. PIPELINE-002 without a stage of each kind. Publishes pipeline.created.',
  })
  async createPipeline(
    @Arg('input', () => CreatePipelineInput, { description: 'The pipeline.' }) input: CreatePipelineInput,
    @Ctx() context: RequestContext,
  ) {
    return { pipeline: await createPipeline(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => PipelinePayload, { description: 'Renames a pipeline. Publishes pipeline.updated.' })
  async updatePipeline(
    @Arg('input', () => UpdatePipelineInput, { description: 'What to change.' }) input: UpdatePipelineInput,
    @Ctx() context: RequestContext,
  ) {
    return { pipeline: await updatePipeline(this.kernel, actorOf(context), input) };
  }

  @FieldResolver(() => [Stage], { description: 'The stages in use, in order.' })
  async stages(@Root() { id }: PipelineRow, @Ctx() context: RequestContext) {
    const stages = (await context.loaders.load(stagesOfPipeline, id)) ?? [];
    return stages.filter(({ archivedAt }) => archivedAt === null);
  }

  @FieldResolver(() => [Stage], { description: 'Stages that were archived; deals and histories name them.' })
  async archivedStages(@Root() { id }: PipelineRow, @Ctx() context: RequestContext) {
    const stages = (await context.loaders.load(stagesOfPipeline, id)) ?? [];
    return stages.filter(({ archivedAt }) => archivedAt !== null);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who made the pipeline; null for the one that came with the module.',
  })
  createdBy(@Root() { createdBy }: PipelineRow) {
    return createdBy ? { id: createdBy } : null;
  }
}

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
