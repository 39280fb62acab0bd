import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { principalOf } from '../../../shared/requests/caller.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { findUsers } from '../users/find-users.service.js';
import { UserConnection } from '../users/user.type.js';
import { UsersArguments } from '../users/users.args.js';

@Resolver()
export class UsersResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => UserConnection, { description: 'The members of the business, by name.' })
  users(@Args() page: UsersArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return findUsers(this.kernel, principalOf(context).businessId, page, pageFields(info));
  }
}
