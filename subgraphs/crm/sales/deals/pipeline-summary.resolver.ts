import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Id } from '../../../../shared/records/scalars.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { pipelineReference, stagesOfPipeline } from '../pipelines/pipelines.reader.js';
import { findPipelineSummary } from './find-pipeline-summary.service.js';
import { PipelineSummary } from './pipeline-summary.type.js';

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
