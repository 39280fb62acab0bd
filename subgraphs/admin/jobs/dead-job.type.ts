import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { DateTime, Id } from '../../../shared/records/scalars.js';

@ObjectType({ description: 'A job that failed as often as it may; kept until it is retried or discarded.' })
export class DeadJob {
  @Field(() => Id, { description: 'The job id.' })
  id!: string;

  @Field({ description: 'What the job does, such as `mail.send`.' })
  job!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field({
    description:
      'Why the last attempt failed: at most 300 characters, in which texts of the job’s payload are left out.',
  })
  lastError!: string;

  @Field(() => DateTime, { description: 'When the last attempt failed.' })
  failedAt!: string;
}

export const DeadJobConnection = connectionOf(() => DeadJob, 'DeadJob');

@ObjectType({ description: 'A job that is tried again.' })
export class RetryJobPayload {
  @Field(() => Id, { description: 'The job, which is no dead one any more.' })
  deletedId!: string;
}

@ObjectType({ description: 'A job that was given up.' })
export class DiscardJobPayload {
  @Field(() => Id, { description: 'The job, which is no more.' })
  deletedId!: string;
}
