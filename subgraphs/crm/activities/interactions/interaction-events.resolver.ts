import { Arg, Ctx, Directive, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { eventDirective, openedByGateway } from '../../../../shared/records/event-stream.js';
import { Uuid } from '../../../../shared/records/scalars.js';
import { interactionLogged } from '../events.js';
import { InteractionEvent } from './interaction-event.type.js';
import { interactionReference } from './interaction.reference.js';
import { Interaction } from './interaction.type.js';

@Resolver(() => InteractionEvent)
export class InteractionEventsResolver {
  constructor(readonly kernel: Kernel) {}

  @Subscription(() => InteractionEvent, {
    subscribe: openedByGateway,
    description: 'Contacts with customers as they are noted.',
  })
  @Directive(eventDirective([interactionLogged]))
  interactionLogged(
    @Arg('customerId', () => Uuid, { nullable: true, description: 'Of one customer only. Default: of all.' })
    _customerId: string | null,
    @Arg('after', () => String, { nullable: true, description: 'The `cursor` of the last event seen.' })
    _after: string | null,
    @Root() event: InteractionEvent,
  ) {
    return event;
  }

  @FieldResolver(() => Interaction, {
    nullable: true,
    description: 'The interaction as it is by now; null once it is gone.',
  })
  interaction(@Root() { recordId }: InteractionEvent, @Ctx() context: RequestContext) {
    return context.loaders.load(interactionReference.loader, recordId);
  }
}
