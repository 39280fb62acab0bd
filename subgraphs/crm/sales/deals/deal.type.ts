import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { CalendarDate, DateTime, Uuid } from '../../../../shared/records/scalars.js';
import { DealStatus } from './deal-status.js';

@ObjectType('Deal', { description: 'Something that may be sold, on its way through a pipeline.' })
@Directive('@key(fields: "id")')
export class Deal {
  @Field(() => Uuid, { description: 'The deal id.' })
  id!: string;

  @Field({ description: 'Title, 1 to 200 characters.' })
  title!: string;

  @Field(() => DealStatus, { description: 'What its stage means for it.' })
  status!: DealStatus;

  @Field(() => DateTime, { description: 'Since when it is in its stage.' })
  stageEnteredAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was won or lost; null while it is open.' })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was won or lost.' })
  closeReason!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it should be closed.' })
  expectedCloseDate!: string | null;

  @Field(() => Int, {
    description: 'Counts up with each change; name it in an update to be told of a lost race.',
  })
  version!: number;

  @Field(() => DateTime, { description: 'When the deal was added.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When the deal was last changed.' })
  updatedAt!: string;
}

export const DealConnection = connectionOf(() => Deal, 'Deal');

@ObjectType({ description: 'The deal after the change.' })
export class DealPayload {
  @Field(() => Deal, { description: 'The new state.' })
  deal!: Deal;
}

@ObjectType({ description: 'The deal is gone.' })
export class DeleteDealPayload {
  @Field(() => Uuid, { description: 'The id that was deleted.' })
  deletedId!: string;
}
