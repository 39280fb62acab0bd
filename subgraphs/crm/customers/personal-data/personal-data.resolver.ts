import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import { customerGraph } from '../customers/customer.type.js';
import { eraseCustomer } from './erase-customer.service.js';
import { type ErasureRow, findErasure, gatherPersonalData } from './personal-data.reader.js';
import {
  CustomerErasure,
  EraseCustomerInput,
  EraseCustomerPayload,
  ErasureRemains,
  PersonalData,
  RetainedData,
} from './personal-data.type.js';

@Resolver(() => CustomerErasure)
export class PersonalDataResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => PersonalData, {
    description: 'Everything that the platform has about a customer, gathered from all its parts.',
  })
  customerPersonalData(
    @Arg('id', () => Id, { description: 'The customer id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    return gatherPersonalData(this.kernel, principalOf(context).businessId, id);
  }

  @Query(() => CustomerErasure, {
    description: 'An erasure. NOT-FOUND-001 for any other id.',
  })
  async customerErasure(
    @Arg('id', () => Id, { description: 'The erasure id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const erasure = await findErasure(this.kernel, principalOf(context).businessId, id);
    if (!erasure) throw recordNotFound('erasure', id);
    return erasure;
  }

  @Mutation(() => customerGraph.deletePayload, {
    description:
      'Deletes a customer with all interactions: the same as eraseCustomer, which answers the proof too. Publishes customer.erased.',
  })
  async deleteCustomer(
    @Arg('input', () => customerGraph.deleteInput, { description: 'The customer to delete.' })
    { id }: EraseCustomerInput,
    @Ctx() context: RequestContext,
  ) {
    await eraseCustomer(this.kernel, actorOf(context), id);
    return { deletedId: id };
  }

  @Mutation(() => EraseCustomerPayload, {
    description:
      'Erases a person: the customer and its interactions are deleted, deals and tasks stay without them, events and the audit trail are blanked. A search over everything follows as the proof. Publishes customer.erased.',
  })
  async eraseCustomer(
    @Arg('input', () => EraseCustomerInput, { description: 'The customer to erase.' })
    { id }: EraseCustomerInput,
    @Ctx() context: RequestContext,
  ) {
    return { erasure: await eraseCustomer(this.kernel, actorOf(context), id) };
  }

  @FieldResolver(() => [ErasureRemains], {
    description: 'Where something was found; empty when it is proved.',
  })
  remains(@Root() { remains }: ErasureRow) {
    return remains.filter(({ basis }) => basis === undefined);
  }

  @FieldResolver(() => [RetainedData], {
    description: 'What stays because a law says so; none before the search.',
  })
  retained(@Root() { remains }: ErasureRow) {
    return remains.filter(({ basis }) => basis !== undefined);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who asked for it.' })
  requestedBy(@Root() { requestedBy }: ErasureRow) {
    return { id: requestedBy };
  }
}
