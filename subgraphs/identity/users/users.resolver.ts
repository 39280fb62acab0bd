import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/pagination/page-arguments.js';
import { principalOf } from '../../../shared/principal/caller.js';
import type { RequestContext } from '../../../shared/principal/request-context.js';
import { Uuid } from '../../../shared/subgraph/scalars.js';
import { businessReference } from '../businesses/business.reference.js';
import { Business } from '../businesses/business.type.js';
import { effectivePermissions } from '../roles/effective-permissions.js';
import { findCurrentUser } from './find-current-user.service.js';
import { findUsers, type UserRow } from './find-users.service.js';
import { resolvePrincipal } from './resolve-principal.service.js';
import { userReference } from './user.reference.js';
import { User, UserConnection } from './user.type.js';

@Resolver(() => User)
export class UsersResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => User, {
    description: 'The caller. AUTH-006 when the session was ended, AUTH-008 when the business is suspended.',
  })
  me(@Ctx() context: RequestContext) {
    return findCurrentUser(this.kernel, principalOf(context));
  }

  @Query(() => User, {
    nullable: true,
    description: 'A member of the business. NOT-FOUND-001 for any other id.',
  })
  async user(
    @Arg('id', () => Uuid, { description: 'The user id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const user = await context.loaders.load(userReference.loader, id);
    if (!user) throw recordNotFound('user', id);
    return user;
  }

  @Query(() => GraphQLJSON, { description: 'The caller as the gateway needs to know them; not for clients.' })
  @Directive('@inaccessible')
  principal(@Ctx() context: RequestContext) {
    return resolvePrincipal(this.kernel, principalOf(context));
  }

  @Query(() => UserConnection, { description: 'The members of the business, by name.' })
  users(@Args() page: PageArguments, @Ctx() context: RequestContext) {
    return findUsers(this.kernel, principalOf(context).businessId, page);
  }

  @FieldResolver(() => Business, { description: 'The business that the user belongs to.' })
  business(@Root() { businessId }: UserRow, @Ctx() context: RequestContext) {
    return context.loaders.load(businessReference.loader, businessId);
  }

  @FieldResolver(() => [String], {
    description: 'Ids of all permissions that the user holds, such as `crm.view`.',
  })
  permissions(@Root() user: UserRow) {
    return effectivePermissions(user, this.kernel.catalogue.permissions);
  }
}
