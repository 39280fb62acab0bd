import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The jobs of one name that are not done, over all businesses.' })
export class JobQueue {
  @Field({ description: 'What the jobs do, such as `mail.send`.' })
  name!: string;

  @Field(() => Int, { description: 'Jobs that are due and that no worker has taken yet.' })
  waiting!: number;

  @Field(() => Int, { description: 'Jobs that a worker has taken.' })
  running!: number;

  @Field(() => Int, { description: 'Jobs that failed and will be tried again.' })
  retrying!: number;

  @Field(() => Int, { description: 'Jobs whose attempts are used up; see `deadJobs`.' })
  dead!: number;

  @Field(() => Float, {
    description:
      'For how many seconds the first of those that no worker has taken has been due; 0 when none is.',
  })
  oldestWaitSeconds!: number;
}
