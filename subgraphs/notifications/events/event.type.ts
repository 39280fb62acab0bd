import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { DateTime, Id, Json } from '../../../shared/records/scalars.js';

@Directive('@key(fields: "id")')
@ObjectType('Event', { description: 'Something that happened in the business.' })
export class BusinessEvent {
  @Field(() => Id, {
    description: 'The event id: the same in the log, in webhooks (`webhook-id`) and in subscriptions.',
  })
  id!: string;

  @Field({ description: 'Pass it as `after` to go on behind this event.' })
  cursor!: string;

  @Field(() => Float, {
    description:
      'Its whole number in the sequence of the business, which counts all events, also those that the caller may not see.',
  })
  seq!: number;

  @Field({ description: 'What happened, such as `customer.created`; `eventTypes` has all.' })
  type!: string;

  @Field(() => Int, { description: 'Version of the payload of this type.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => Id, { description: 'The record that it happened to.' })
  recordId!: string;

  @Field({ description: 'The request that caused it.' })
  requestId!: string;

  @Field(() => Json, { description: 'The record after the change, in the names of REST.' })
  data!: unknown;

  @Field(() => Json, {
    nullable: true,
    description: 'What the changed attributes were before; null when the record is new.',
  })
  previousAttributes!: unknown;
}

export const EventConnection = connectionOf(() => BusinessEvent, 'Event');
