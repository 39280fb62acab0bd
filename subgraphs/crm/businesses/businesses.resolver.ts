import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { principalOf } from '../../../shared/requests/caller.js';
import { CustomerConnection, CustomersArguments } from '../customers/customers/customer.type.js';
import { findCustomers } from '../customers/customers/customers.reader.js';
import { Business } from './business.type.js';

@Resolver(() => Business)
export class BusinessesResolver {
  constructor(private readonly kernel: Kernel) {}

  /** No business but the caller's own is found here. */
  @FieldResolver(() => CustomerConnection, { nullable: true, description: 'The customers of the business.' })
  customers(
    @Args() page: CustomersArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return findCustomers(this.kernel, principalOf(context), page, pageFields(info));
  }
}
