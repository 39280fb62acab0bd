import { Directive, Field, ObjectType } from 'type-graphql';
import { EventNode } from '../../../shared/records/event-node.type.js';
import { Uuid } from '../../../shared/records/scalars.js';

@ObjectType('TaskEvent', { description: 'That a task was created, changed, given on, closed or deleted.' })
@Directive('@key(fields: "id")')
export class TaskEvent extends EventNode {
  @Field(() => Uuid, { description: 'The task, whether or not it still exists.' })
  recordId!: string;
}
