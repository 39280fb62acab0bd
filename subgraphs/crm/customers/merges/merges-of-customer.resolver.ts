import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Customer } from '../customers/customer.type.js';
import { CustomerMerge } from './customer-merge.type.js';
import { mergesOfCustomer } from './merges.reader.js';

/** What merges add to customers. */
@Resolver(() => Customer)
export class MergesOfCustomerResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => [CustomerMerge], {
    description: 'The last 20 merges that the customer survived, newest first.',
  })
  async merges(@Root() { id }: { id: string }, @Ctx() context: RequestContext) {
    return (await context.loaders.load(mergesOfCustomer, id)) ?? [];
  }
}
