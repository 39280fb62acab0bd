import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Company } from '../companies/company.type.js';
import { TaskConnection } from './task.type.js';
import { tasksOfCompany } from './tasks-of-record.loaders.js';

/** What tasks add to companies. */
@Resolver(() => Company)
export class CompanyTasksResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => TaskConnection, { description: 'The tasks about the company, newest first.' })
  tasks(@Root() { id }: Company, @Args() page: PageArguments, @Ctx() { loaders }: RequestContext) {
    return loaders.load(tasksOfCompany, { ownerId: id, ...page });
  }
}
