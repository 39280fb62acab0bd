import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { personalDirective } from '../../../shared/records/event-stream.js';
import { Id } from '../../../shared/records/scalars.js';
import type { BusinessRow } from '../businesses/find-businesses.service.js';
import { businessReference } from '../businesses/business.reference.js';
import { Business } from '../businesses/business.type.js';
import { isReservedRole } from '../authority/built-in-roles.rules.js';
import { effectivePermissions } from '../authority/effective-permissions.rules.js';
import { rolesByName, toCustomRoles } from '../authority/find-roles.service.js';
import type { UserRow } from '../users/find-users.service.js';
import { userReference } from '../users/user.reference.js';
import { User } from '../users/user.type.js';

@Resolver(() => User)
export class UserResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => User, {
    description: 'A member of the business. NOT-FOUND-001 for any other id.',
  })
  async user(
    @Arg('id', () => Id, { description: 'The user id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const user = await context.loaders.load(userReference.loader, id);
    if (!user) throw recordNotFound('user', id);
    return user;
  }

  @FieldResolver(() => Business, { nullable: true, description: 'The business that the user belongs to.' })
  @Directive(personalDirective)
  business(
    @Root() { businessId, business }: UserRow & { business?: BusinessRow },
    @Ctx() context: RequestContext,
  ) {
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
