import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { businessReference } from '../businesses/business.reference.js';
import { Business } from '../businesses/business.type.js';
import { User } from '../users/user.type.js';
import { Caller } from './caller.type.js';
import { findCaller } from './find-caller.service.js';
import { findMe } from './find-me.service.js';

@Resolver(() => Caller)
export class CallerResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Caller, {
    description: 'Who sends this request, and what they may do; for people and API keys alike.',
  })
  caller(@Ctx() context: RequestContext) {
    return findCaller(this.kernel, principalOf(context));
  }

  @Query(() => User, {
    description:
      'The person who is signed in. AUTH-006 when the session was ended, AUTH-008 when the business is suspended, AUTH-004 for an API key, which is no user: `caller` answers both.',
  })
  me(@Ctx() context: RequestContext) {
    return findMe(this.kernel, principalOf(context));
  }

  @FieldResolver(() => Business, { description: 'The business that the caller belongs to.' })
  business(@Root() { businessId }: { businessId: string }, @Ctx() context: RequestContext) {
    return context.loaders.load(businessReference.loader, businessId);
  }
}
