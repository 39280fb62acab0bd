import { Arg, Ctx, Directive, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { eventDirective, openedByGateway } from '../../../../shared/records/event-stream.js';
import { Uuid } from '../../../../shared/records/scalars.js';
import { dealEvents } from '../events.js';
import { DealEvent } from './deal-event.type.js';
import { dealReference } from './deal.reference.js';
import { Deal } from './deal.type.js';

@Resolver(() => DealEvent)
export class DealEventsResolver {
  constructor(readonly kernel: Kernel) {}

  @Subscription(() => DealEvent, {
    subscribe: openedByGateway,
    description: 'Deals that are created, changed, moved, closed or deleted.',
  })
  @Directive(eventDirective(dealEvents))
  dealChanged(
    @Arg('dealId', () => Uuid, { nullable: true, description: 'One deal only. Default: all.' })
    _dealId: string | null,
    @Arg('after', () => String, { nullable: true, description: 'The `cursor` of the last event seen.' })
    _after: string | null,
    @Root() event: DealEvent,
  ) {
    return event;
  }

  @FieldResolver(() => Deal, {
    nullable: true,
    description: 'The deal as it is by now; null once it is gone.',
  })
  deal(@Root() { recordId }: DealEvent, @Ctx() context: RequestContext) {
    return context.loaders.load(dealReference.loader, recordId);
  }
}
