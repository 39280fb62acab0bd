import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { Customer } from '../../customers/customers/customer.type.js';
import { InteractionConnection } from './interaction.type.js';
import { interactionsOfCustomer } from './interactions-of-customer.loader.js';

/** What interactions add to customers. */
@Resolver(() => Customer)
export class InteractionsOfCustomerResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => InteractionConnection, { description: 'Contacts with the customer, newest first.' })
  interactions(
    @Root() { id }: { id: string },
    @Args() { first, after }: PageArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const fields = pageFields(info);
    return context.loaders.load(interactionsOfCustomer, { ownerId: id, first, after, fields });
  }
}
