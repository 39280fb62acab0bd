import { Arg, Args, Ctx, Directive, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Json } from '../../../shared/records/scalars.js';
import { ApiRequestArguments } from './api-request.args.js';
import { ApiRequest } from './api-request.type.js';
import { findApiRequest } from './find-api-request.service.js';
import { recordApiRequests } from './record-api-requests.service.js';

@Resolver()
export class ApiRequestsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => ApiRequest, {
    description:
      'A request that the business made in the last 30 days; a few seconds after its answer at the latest. NOT-FOUND-001 for any other id.',
  })
  apiRequest(@Args() { requestId }: ApiRequestArguments, @Ctx() context: RequestContext) {
    return findApiRequest(this.kernel, principalOf(context).businessId, requestId);
  }

  @Mutation(() => Int, { description: 'Keeps what a gateway noted of requests; not for clients.' })
  @Directive('@inaccessible')
  recordApiRequests(
    @Arg('entries', () => [Json], { description: 'The requests: 1,000 at the most, of any business.' })
    entries: unknown[],
  ) {
    return recordApiRequests(this.kernel, entries);
  }
}
