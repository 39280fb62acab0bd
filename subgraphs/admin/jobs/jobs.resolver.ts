import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { boundedError } from '../../../shared/jobs/bounded-error.js';
import { countJobs } from '../../../shared/jobs/count-jobs.js';
import { findDeadJobs, type DeadJobRow } from './find-dead-jobs.service.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { IdInput } from '../../../shared/records/id-input.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { actorOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { DiscardJobInput, RetryJobInput } from './dead-job.input.js';
import { DeadJob, DeadJobConnection, DiscardJobPayload, RetryJobPayload } from './dead-job.type.js';
import { discardJob } from './discard-job.service.js';
import { JobQueue } from './job-queue.type.js';
import { retryJob } from './retry-job.service.js';

@Resolver(() => DeadJob)
export class JobsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => [JobQueue], {
    description: 'For platform staff: how many jobs wait, run, are retried and are dead, by name.',
  })
  queues() {
    return countJobs(this.kernel);
  }

  @Query(() => DeadJobConnection, {
    description: 'For platform staff: jobs whose attempts are used up, the last to fail first.',
  })
  deadJobs(@Args() page: PageArguments, @Info() info: GraphQLResolveInfo) {
    return findDeadJobs(this.kernel, page, pageFields(info));
  }

  @Mutation(() => RetryJobPayload, {
    description:
      'For platform staff: tries a dead job again, at once and with all its attempts. NOT-FOUND-001 when there is no such dead job.',
  })
  async retryJob(
    @Arg('input', () => RetryJobInput, { description: 'Which job.' }) { id }: IdInput,
    @Ctx() context: RequestContext,
  ) {
    await retryJob(this.kernel, actorOf(context), id);
    return { deletedId: id };
  }

  @Mutation(() => DiscardJobPayload, {
    description:
      'For platform staff: gives a dead job up; its work is never done. NOT-FOUND-001 when there is no such dead job.',
  })
  async discardJob(
    @Arg('input', () => DiscardJobInput, { description: 'Which job.' }) { id }: IdInput,
    @Ctx() context: RequestContext,
  ) {
    await discardJob(this.kernel, actorOf(context), id);
    return { deletedId: id };
  }

  @FieldResolver()
  lastError(@Root() { message, payload }: DeadJobRow) {
    return boundedError(message, payload);
  }
}
