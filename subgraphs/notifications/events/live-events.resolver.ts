import { Arg, Directive, Resolver, Root, Subscription } from 'type-graphql';
import {
  afterDescription,
  anyEventDirective,
  openedByGateway,
} from '../../../shared/records/event-stream.js';
import { BusinessEvent } from './event.type.js';

@Resolver(() => BusinessEvent)
export class LiveEventsResolver {
  @Subscription(() => BusinessEvent, {
    subscribe: openedByGateway,
    description: 'Everything that happens in the business and that the caller may see.',
  })
  @Directive(anyEventDirective)
  eventPublished(
    @Arg('types', () => [String], { nullable: true, description: 'Types of `eventTypes`. Default: all.' })
    _types: string[] | null,
    @Arg('after', () => String, { nullable: true, description: afterDescription })
    _after: string | null,
    @Root() event: BusinessEvent,
  ) {
    return event;
  }
}
