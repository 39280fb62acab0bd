import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { User } from '../users/user.type.js';
import { EventType } from './event-type.type.js';
import { BusinessEvent, EventConnection } from './event.type.js';
import { EventsArguments } from './events.args.js';
import { findEventTypes } from './find-event-types.service.js';
import { findEvents, type EventRow } from './find-events.service.js';

@Resolver(() => BusinessEvent)
export class EventsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => EventConnection, {
    description:
      'What happened in the business in the last 90 days, oldest first: those events that the caller may see. `after` is a cursor, a sequence number, or `now`, behind which the page is empty; the `endCursor` of an empty page is where following goes on. PAGE-001 when an event of those asked for behind it is older.',
  })
  events(@Args() page: EventsArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return findEvents(this.kernel, principalOf(context), page, pageFields(info));
  }

  @Query(() => [EventType], { description: 'Every type of event that the platform publishes, by name.' })
  eventTypes() {
    return findEventTypes(this.kernel.catalogue);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who caused it; null when the platform did.' })
  actor(@Root() { userId }: EventRow) {
    return userId && { id: userId };
  }
}
