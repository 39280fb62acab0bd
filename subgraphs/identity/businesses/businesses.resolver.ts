import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { RestoreBusinessInput, SuspendBusinessInput, UpdateBusinessInput } from './business.input.js';
import { Business, BusinessPayload } from './business.type.js';
import { changeBusinessStatus } from './change-business-status.service.js';
import { findBusinessesByIds } from './find-businesses.service.js';
import { findCurrencyLocks } from './find-currency-locks.service.js';
import { updateBusiness } from './update-business.service.js';

@Resolver(() => Business)
export class BusinessesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Business, { description: 'The caller’s own business.' })
  async business(@Ctx() context: RequestContext) {
    return this.#find(principalOf(context).businessId);
  }

  @Mutation(() => BusinessPayload, {
    description:
      'Changes the profile of the business. CONFLICT-001 for another currency once a module keeps books in the present one. Publishes business.updated.',
  })
  async updateBusiness(
    @Arg('input', () => UpdateBusinessInput, { description: 'What to change.' }) input: UpdateBusinessInput,
    @Ctx() context: RequestContext,
  ) {
    await updateBusiness(this.kernel, actorOf(context), input);
    return this.#payload(principalOf(context).businessId);
  }

  @Mutation(() => BusinessPayload, {
    description:
      'For platform staff: within a second every request of the business answers AUTH-008. The platform’s own business cannot be suspended. Publishes business.status_changed in that business.',
  })
  async suspendBusiness(
    @Arg('input', () => SuspendBusinessInput, { description: 'Which business, and why.' })
    input: SuspendBusinessInput,
    @Ctx() context: RequestContext,
  ) {
    await changeBusinessStatus(this.kernel, actorOf(context), input, 'suspended');
    return this.#payload(input.id);
  }

  @Mutation(() => BusinessPayload, {
    description:
      'For platform staff: lets a suspended business work again. Publishes business.status_changed in that business.',
  })
  async restoreBusiness(
    @Arg('input', () => RestoreBusinessInput, { description: 'Which business, and why.' })
    input: RestoreBusinessInput,
    @Ctx() context: RequestContext,
  ) {
    await changeBusinessStatus(this.kernel, actorOf(context), input, 'active');
    return this.#payload(input.id);
  }

  @FieldResolver()
  currencyLockedBy(@Root() { id }: { id: string }) {
    return findCurrencyLocks(this.kernel, id);
  }

  async #payload(businessId: string) {
    return { business: await this.#find(businessId) };
  }

  async #find(businessId: string) {
    const [business] = await findBusinessesByIds(this.kernel, businessId, [businessId]);
    return business;
  }
}
