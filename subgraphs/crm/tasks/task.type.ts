import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { DateTime, Uuid } from '../../../shared/records/scalars.js';
import { TaskPriority, TaskStatus } from './task-status.js';

@ObjectType('Task', { description: 'Something to be done.' })
@Directive('@key(fields: "id")')
export class Task {
  @Field(() => Uuid, { description: 'The task id.' })
  id!: string;

  @Field({ description: 'Title, 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Free text, up to 10,000 characters.' })
  notes!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'By when it is to be done. A whole day is its end in the timezone of the business: clients turn it into a moment.',
  })
  dueAt!: string | null;

  @Field(() => TaskPriority, { description: 'How much it matters.' })
  priority!: TaskPriority;

  @Field(() => TaskStatus, { description: 'How it stands.' })
  status!: TaskStatus;

  @Field(() => DateTime, { nullable: true, description: 'When it was done or given up; null while open.' })
  closedAt!: string | null;

  @Field(() => Int, {
    description: 'Counts up with each change; name it in an update to be told of a lost race.',
  })
  version!: number;

  @Field(() => DateTime, { description: 'When the task was added.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When the task was last changed.' })
  updatedAt!: string;
}

export const TaskConnection = connectionOf(() => Task, 'Task');

@ObjectType({ description: 'The task after the change.' })
export class TaskPayload {
  @Field(() => Task, { description: 'The new state.' })
  task!: Task;
}

@ObjectType({ description: 'The task is gone.' })
export class DeleteTaskPayload {
  @Field(() => Uuid, { description: 'The id that was deleted.' })
  deletedId!: string;
}
