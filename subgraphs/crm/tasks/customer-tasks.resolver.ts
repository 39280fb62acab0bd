import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Customer } from '../customers/customer.type.js';
import { TaskConnection } from './task.type.js';
import { tasksOfCustomer } from './tasks-of-record.loaders.js';

/** What tasks add to customers. */
@Resolver(() => Customer)
export class CustomerTasksResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => TaskConnection, { description: 'The tasks about the customer, newest first.' })
  tasks(@Root() { id }: Customer, @Args() page: PageArguments, @Ctx() { loaders }: RequestContext) {
    return loaders.load(tasksOfCustomer, { ownerId: id, ...page });
  }
}
