import { Field, InputType } from 'type-graphql';
import { Id } from '../../../shared/records/scalars.js';

@InputType({ description: 'Which dead job.' })
export class DeadJobInput {
  @Field(() => Id, { description: 'The job, as `deadJobs` shows it.' })
  id!: string;
}
