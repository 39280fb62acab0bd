import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { businessReference } from '../businesses/business.reference.js';
import { Business } from '../businesses/business.type.js';
import { Caller } from './caller.type.js';
import { findCaller } from './find-caller.service.js';

@Resolver(() => Caller)
export class CallerResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Caller, {
    description: 'Who sends this request, and what they may do; for people and API keys alike.',
  })
  caller(@Ctx() context: RequestContext) {
    return findCaller(this.kernel, principalOf(context));
  }

  @FieldResolver(() => Business, { description: 'The business that the caller belongs to.' })
  business(@Root() { businessId }: { businessId: string }, @Ctx() context: RequestContext) {
    return context.loaders.load(businessReference.loader, businessId);
  }
}
