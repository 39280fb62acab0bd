import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { EventConnection } from '../events/event.type.js';
import { Customer } from './customer.type.js';
import { timelineOfCustomer } from './timeline-of-customer.loader.js';

@Resolver(() => Customer)
export class CustomerTimelineResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => EventConnection, {
    nullable: true,
    description:
      'What happened with the customer in every module, newest first: those events that the caller may see. Null when the log tells of none.',
  })
  timeline(
    @Root() { id }: Customer,
    @Args() page: PageArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.loaders.load(timelineOfCustomer, {
      customerId: id,
      principal: principalOf(context),
      fields: pageFields(info),
      ...page,
    });
  }
}
