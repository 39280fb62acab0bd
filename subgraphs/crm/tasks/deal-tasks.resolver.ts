import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Deal } from '../deals/deal.type.js';
import { TaskConnection } from './task.type.js';
import { tasksOfDeal } from './tasks-of-record.loaders.js';

/** What tasks add to deals. */
@Resolver(() => Deal)
export class DealTasksResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => TaskConnection, { description: 'The tasks about the deal, newest first.' })
  tasks(@Root() { id }: Deal, @Args() page: PageArguments, @Ctx() { loaders }: RequestContext) {
    return loaders.load(tasksOfDeal, { ownerId: id, ...page });
  }
}
