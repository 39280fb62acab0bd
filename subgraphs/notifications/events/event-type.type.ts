import { Field, Int, ObjectType } from 'type-graphql';
import { Json } from '../../../shared/records/scalars.js';

@ObjectType('EventType', { description: 'A type of event, as the platform publishes it.' })
export class EventType {
  @Field({ description: 'Such as `customer.created`.' })
  name!: string;

  @Field(() => Int, { description: 'Raised when the payload changes in a way that breaks readers.' })
  version!: number;

  @Field({ description: 'When it is published.' })
  description!: string;

  @Field({ description: 'Who may see such events: the id of the permission.' })
  permission!: string;

  @Field(() => Json, { description: 'JSON Schema (2020-12) of the event’s `data`.' })
  payloadSchema!: unknown;
}
