import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Customer } from '../../customers/customers/customer.type.js';
import { DealConnection } from './deal.type.js';
import { dealsOfCustomer } from './deals-of-owner.loaders.js';

/** What deals add to customers. */
@Resolver(() => Customer)
export class CustomerDealsResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => DealConnection, { description: 'The deals of the customer, newest first.' })
  deals(@Root() { id }: { id: string }, @Args() page: PageArguments, @Ctx() { loaders }: RequestContext) {
    return loaders.load(dealsOfCustomer, { ownerId: id, ...page });
  }
}
