import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Company } from '../companies/company.type.js';
import { DealConnection } from './deal.type.js';
import { dealsOfCompany } from './deals-of-owner.loaders.js';

/** What deals add to companies. */
@Resolver(() => Company)
export class CompanyDealsResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => DealConnection, { description: 'The deals of the company, newest first.' })
  deals(@Root() { id }: { id: string }, @Args() page: PageArguments, @Ctx() { loaders }: RequestContext) {
    return loaders.load(dealsOfCompany, { ownerId: id, ...page });
  }
}
