import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';

@ObjectType('DealStageChange', { description: 'That a deal came to a stage. Never changed.' })
export class DealStageChange {
  @Field(() => Id, { description: 'The id of the change.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it came there.' })
  changedAt!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it was in the stage that it left, in seconds; null for the first stage.',
  })
  secondsInStage!: number | null;
}

export const DealStageChangeConnection = connectionOf(() => DealStageChange, 'DealStageChange');
