import { Field, InputType } from 'type-graphql';
import { Uuid } from '../../../shared/records/scalars.js';

@InputType({ description: 'Which dead job.' })
export class DeadJobInput {
  @Field(() => Uuid, { description: 'The job, as `deadJobs` shows it.' })
  id!: string;
}
