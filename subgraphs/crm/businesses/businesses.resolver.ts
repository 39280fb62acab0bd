import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { CustomerConnection } from '../customers/customers/customer.type.js';
import { CustomersArguments } from '../customers/customers/customers.args.js';
import { findCustomers } from '../customers/customers/find-customers.service.js';
import { Business } from './business.type.js';

@Resolver(() => Business)
export class BusinessesResolver {
  constructor(private readonly kernel: Kernel) {}

  @FieldResolver(() => CustomerConnection, { description: 'The customers of the business.' })
  customers(@Root() { id }: Business, @Args() page: CustomersArguments) {
    return findCustomers(this.kernel, id, page);
  }
}
