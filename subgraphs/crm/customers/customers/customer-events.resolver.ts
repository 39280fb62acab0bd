import { Arg, Ctx, Directive, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { eventDirective, openedByGateway } from '../../../../shared/records/event-stream.js';
import { Uuid } from '../../../../shared/records/scalars.js';
import { customerEvents } from '../events.js';
import { CustomerEvent } from './customer-event.type.js';
import { customerReference } from './customer.reference.js';
import { Customer } from './customer.type.js';

@Resolver(() => CustomerEvent)
export class CustomerEventsResolver {
  constructor(readonly kernel: Kernel) {}

  @Subscription(() => CustomerEvent, {
    subscribe: openedByGateway,
    description: 'Customers that are created, changed or erased.',
  })
  @Directive(eventDirective(customerEvents))
  customerChanged(
    @Arg('customerId', () => Uuid, { nullable: true, description: 'One customer only. Default: all.' })
    _customerId: string | null,
    @Arg('after', () => String, { nullable: true, description: 'The `cursor` of the last event seen.' })
    _after: string | null,
    @Root() event: CustomerEvent,
  ) {
    return event;
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer as it is by now; null once it is gone.',
  })
  customer(@Root() { recordId }: CustomerEvent, @Ctx() context: RequestContext) {
    return context.loaders.load(customerReference.loader, recordId);
  }
}
