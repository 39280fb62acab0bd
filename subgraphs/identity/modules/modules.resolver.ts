import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { userReference } from '../users/user.reference.js';
import { User } from '../users/user.type.js';
import { changeModule } from './change-module.service.js';
import { findModules, type ModuleRow } from './find-modules.service.js';
import { ActivateModuleInput, DeactivateModuleInput, type ModuleInput } from './module.input.js';
import { Module, ModulePayload } from './module.type.js';

@Resolver(() => Module)
export class ModulesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => [Module], {
    description: 'Every module of the platform, and whether the business uses it, in alphabetical order.',
  })
  modules(@Ctx() context: RequestContext) {
    return findModules(this.kernel, principalOf(context).businessId);
  }

  @Mutation(() => ModulePayload, {
    description:
      'Activates a module; what it held when it was last active is there. Publishes module.activated.',
  })
  async activateModule(
    @Arg('input', () => ActivateModuleInput, { description: 'Which module.' }) { moduleId }: ModuleInput,
    @Ctx() context: RequestContext,
  ) {
    await changeModule(this.kernel, actorOf(context), moduleId, 'active');
    return this.#payload(context, moduleId);
  }

  @Mutation(() => ModulePayload, {
    description:
      'Deactivates a module: within a second everything in it answers MODULE-001. Its records are kept. Publishes module.deactivated.',
  })
  async deactivateModule(
    @Arg('input', () => DeactivateModuleInput, { description: 'Which module.' }) { moduleId }: ModuleInput,
    @Ctx() context: RequestContext,
  ) {
    await changeModule(this.kernel, actorOf(context), moduleId, 'inactive');
    return this.#payload(context, moduleId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who last activated it; null when nobody did.' })
  activatedBy(@Root() { activatedBy }: ModuleRow, @Ctx() context: RequestContext) {
    return activatedBy && context.loaders.load(userReference.loader, activatedBy);
  }

  async #payload(context: RequestContext, moduleId: string) {
    const modules = await findModules(this.kernel, principalOf(context).businessId);
    return { module: modules.find(({ id }) => id === moduleId) };
  }
}
