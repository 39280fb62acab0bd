import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { personalDirective } from '../../../shared/records/event-stream.js';
import { Uuid, Json } from '../../../shared/records/scalars.js';
import { businessReference } from '../businesses/business.reference.js';
import { Business } from '../businesses/business.type.js';
import { isReservedRole } from '../authority/built-in-roles.js';
import { effectivePermissions } from '../authority/effective-permissions.js';
import { rolesByName, toCustomRoles } from '../authority/find-roles.service.js';
import type { ClaimedSession } from '../callers/find-current-user.service.js';
import { findMe, type MeRow } from '../callers/find-me.service.js';
import { findUsers, type UserRow } from '../users/find-users.service.js';
import { resolvePrincipal, resolvePrincipals } from '../callers/resolve-principal.service.js';
import { userReference } from '../users/user.reference.js';
import { User, UserConnection } from '../users/user.type.js';
import { UsersArguments } from '../users/users.args.js';

@Resolver(() => User)
export class UsersResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => User, {
    description:
      'The person who is signed in. AUTH-006 when the session was ended, AUTH-008 when the business is suspended, AUTH-004 for an API key, which is no user: `caller` answers both.',
  })
  me(@Ctx() context: RequestContext) {
    return findMe(this.kernel, principalOf(context));
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

  @Query(() => Json, { description: 'The caller as the gateway needs to know them; not for clients.' })
  @Directive('@inaccessible')
  principal(@Ctx() context: RequestContext) {
    return resolvePrincipal(this.kernel, principalOf(context));
  }

  @Query(() => [Json], {
    description: 'The same for many sessions of the caller’s business, in their order; not for clients.',
  })
  @Directive('@inaccessible')
  principals(
    @Arg('sessions', () => [Json], { description: 'Objects with `userId` and `sessionId`.' })
    sessions: ClaimedSession[],
    @Ctx() context: RequestContext,
  ) {
    return resolvePrincipals(this.kernel, principalOf(context).businessId, sessions);
  }

  @Query(() => UserConnection, { description: 'The members of the business, by name.' })
  users(@Args() page: UsersArguments, @Ctx() context: RequestContext) {
    return findUsers(this.kernel, principalOf(context).businessId, page);
  }

  @FieldResolver(() => Business, { nullable: true, description: 'The business that the user belongs to.' })
  @Directive(personalDirective)
  business(@Root() { businessId, business }: UserRow & Partial<MeRow>, @Ctx() context: RequestContext) {
    return business ?? context.loaders.load(businessReference.loader, businessId);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'Ids of all permissions that the user holds, such as `crm.view`.',
  })
  @Directive(personalDirective)
  async permissions(@Root() user: UserRow, @Ctx() context: RequestContext) {
    const role = isReservedRole(user.role) ? undefined : await context.loaders.load(rolesByName, user.role);
    return effectivePermissions(user, toCustomRoles([role]), this.kernel.catalogue.permissions);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'What the user holds beyond the role: ids and wildcards.',
  })
  @Directive(personalDirective)
  grants(@Root() { overrides }: UserRow) {
    return overrides.grants;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'What the user does not hold, whatever role and grants say: ids and wildcards.',
  })
  @Directive(personalDirective)
  denials(@Root() { overrides }: UserRow) {
    return overrides.denials;
  }
}
