import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Id } from '../../../shared/records/scalars.js';
import { callerOf } from '../authority/caller.rules.js';
import { defineRole } from './define-role.service.js';
import { deleteRole } from './delete-role.service.js';
import { findPermissions } from './find-permissions.service.js';
import { listRoles, toRole } from './list-roles.service.js';
import { DefineRoleInput, DeleteRoleInput } from './role.input.js';
import { DeleteRolePayload, Permission, Role, RolePayload } from './role.type.js';
import { whyAllowed } from './why-allowed.service.js';
import { WhyAllowed } from './why-allowed.type.js';

@ArgsType()
class WhyAllowedArguments {
  @Field({ description: 'A permission id, such as `crm.edit`.' })
  @MaxLength(100)
  action!: string;

  @Field(() => Id, {
    nullable: true,
    description: 'A record that the action would be on; only looked up, never decisive.',
  })
  recordId?: string | null;
}

@Resolver()
export class RolesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => [Role], {
    description: 'The roles that members can have: the built-in ones, then those of the business by name.',
  })
  roles(@Ctx() context: RequestContext) {
    return listRoles(this.kernel, principalOf(context));
  }

  @Query(() => [Permission], {
    description:
      'Every permission that members of the business can hold, and which of them the caller holds.',
  })
  permissions(@Ctx() context: RequestContext) {
    return findPermissions(this.kernel, principalOf(context));
  }

  @Query(() => WhyAllowed, {
    description:
      'Whether the caller may do something now, and what decides it: permission, module and second factor. VAL-001 for an unknown permission.',
  })
  whyAllowed(@Args() { action, recordId }: WhyAllowedArguments, @Ctx() context: RequestContext) {
    return whyAllowed(this.kernel, principalOf(context), action, recordId ?? null);
  }

  @Mutation(() => RolePayload, {
    description:
      'Makes a role of the business, or changes what it stands for. Nobody defines a role with, or changes one that holds, what they do not hold themselves. Publishes role.defined.',
  })
  async defineRole(
    @Arg('input', () => DefineRoleInput, { description: 'The whole role.' }) input: DefineRoleInput,
    @Ctx() context: RequestContext,
  ) {
    const role = await defineRole(this.kernel, callerOf(context), input);
    return { role: toRole(role, false, this.kernel) };
  }

  @Mutation(() => DeleteRolePayload, {
    description:
      'Deletes a role of the business. CONFLICT-001 while a member or an open invitation has it. Publishes role.deleted.',
  })
  async deleteRole(
    @Arg('input', () => DeleteRoleInput, { description: 'Which role.' }) { name }: DeleteRoleInput,
    @Ctx() context: RequestContext,
  ) {
    return { deletedName: await deleteRole(this.kernel, callerOf(context), name) };
  }
}
