import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { Id } from '../../../../shared/records/scalars.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { Pipeline, Stage } from '../pipelines/pipeline.type.js';
import { pipelineReference, stagesOfPipeline } from '../pipelines/pipelines.reader.js';
import { findPipelineSummary } from './find-pipeline-summary.service.js';

@ObjectType({ description: 'What deals are worth together, in one currency.' })
class DealTotal {
  @Field(() => Int, { description: 'How many deals have an amount in this currency.' })
  dealCount!: number;

  @Field(() => MoneyType, { description: 'The sum of their amounts.' })
  amount!: MoneyType;

  @Field(() => MoneyType, {
    description:
      'The sum times the probability of the stage, rounded half away from zero once for each stage.',
  })
  weightedAmount!: MoneyType;
}

@ObjectType({ description: 'The deals of one stage together.' })
class StageSummary {
  @Field(() => Stage, { description: 'The stage; an archived one only while deals are in it.' })
  stage!: Stage;

  @Field(() => Int, { description: 'How many deals are in the stage, with and without an amount.' })
  dealCount!: number;

  @Field(() => [DealTotal], { description: 'Their amounts by currency, in alphabetical order.' })
  totals!: DealTotal[];
}

@ObjectType({ description: 'The deals of a pipeline together.' })
class PipelineSummary {
  @Field(() => Pipeline, { description: 'The pipeline.' })
  pipeline!: Pipeline;

  @Field(() => [StageSummary], { description: 'Each stage, in order.' })
  stages!: StageSummary[];

  @Field(() => [DealTotal], { description: 'The open deals of all stages by currency.' })
  openTotals!: DealTotal[];
}

@Resolver()
export class PipelineSummaryResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => PipelineSummary, {
    description: 'The deals of a pipeline by stage. NOT-FOUND-001 for an id of another business.',
  })
  async pipelineSummary(
    @Arg('pipelineId', () => Id, { description: 'The pipeline.' }) pipelineId: string,
    @Arg('ownerId', () => Id, {
      nullable: true,
      description: 'Only deals that this member works on. Default: all.',
    })
    ownerId: string | null,
    @Ctx() context: RequestContext,
  ) {
    const [pipeline, stages] = await Promise.all([
      context.loaders.load(pipelineReference.loader, pipelineId),
      context.loaders.load(stagesOfPipeline, pipelineId),
    ]);
    if (!pipeline) throw recordNotFound('pipeline', pipelineId);
    const { businessId } = principalOf(context);
    const key = { pipelineId, ownerId };
    return { pipeline, ...(await findPipelineSummary(this.kernel, businessId, stages ?? [], key)) };
  }
}
