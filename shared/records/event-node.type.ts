import { Field, ObjectType } from 'type-graphql';
import { DateTime, Id } from './scalars.js';

/** What every subscription tells of an event. */
@ObjectType({ description: 'An event of a record.' })
export abstract class EventNode {
  @Field(() => Id, { description: 'The event id: the same in log, webhooks and workflow runs.' })
  id!: string;

  @Field({ description: 'The type of the event, such as `customer.created`.' })
  type!: string;

  @Field({ description: 'Pass it as `after` to go on behind this event after a lost connection.' })
  cursor!: string;

  @Field(() => DateTime, { description: 'When the change was made.' })
  occurredAt!: string;
}
