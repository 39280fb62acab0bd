import { Arg, Ctx, Directive, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { eventDirective, openedByGateway } from '../../../shared/records/event-stream.js';
import { Uuid } from '../../../shared/records/scalars.js';
import { taskEvents } from '../task-events.js';
import { TaskEvent } from './task-event.type.js';
import { taskReference } from './task.reference.js';
import { Task } from './task.type.js';

@Resolver(() => TaskEvent)
export class TaskEventsResolver {
  constructor(readonly kernel: Kernel) {}

  @Subscription(() => TaskEvent, {
    subscribe: openedByGateway,
    description: 'Tasks that are created, changed, given on, closed or deleted.',
  })
  @Directive(eventDirective(taskEvents))
  taskChanged(
    @Arg('taskId', () => Uuid, { nullable: true, description: 'One task only. Default: all.' })
    _taskId: string | null,
    @Arg('assigneeId', () => Uuid, {
      nullable: true,
      description: 'Only tasks that this member is to do. Default: of all.',
    })
    _assigneeId: string | null,
    @Arg('after', () => String, { nullable: true, description: 'The `cursor` of the last event seen.' })
    _after: string | null,
    @Root() event: TaskEvent,
  ) {
    return event;
  }

  @FieldResolver(() => Task, {
    nullable: true,
    description: 'The task as it is by now; null once it is gone.',
  })
  task(@Root() { recordId }: TaskEvent, @Ctx() context: RequestContext) {
    return context.loaders.load(taskReference.loader, recordId);
  }
}
