import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Uuid } from '../../../shared/records/scalars.js';
import { companyReference } from '../companies/company.reference.js';
import { Company } from '../companies/company.type.js';
import { customerReference } from '../customers/customer.reference.js';
import { Customer } from '../customers/customer.type.js';
import { dealReference } from '../deals/deal.reference.js';
import { Deal } from '../deals/deal.type.js';
import { User } from '../users/user.type.js';
import { createTask } from './create-task.service.js';
import { deleteTask } from './delete-task.service.js';
import { findTasks } from './find-tasks.service.js';
import type { TaskRow } from './task-row.js';
import { TaskStatus } from './task-status.js';
import { CreateTaskInput, DeleteTaskInput, UpdateTaskInput } from './task.input.js';
import { taskReference } from './task.reference.js';
import { DeleteTaskPayload, Task, TaskConnection, TaskPayload } from './task.type.js';
import { TasksArguments } from './tasks.args.js';
import { updateTask } from './update-task.service.js';

@Resolver(() => Task)
export class TasksResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Task, {
    nullable: true,
    description: 'A task of the business. NOT-FOUND-001 for any other id.',
  })
  async task(
    @Arg('id', () => Uuid, { description: 'The task id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const task = await context.loaders.load(taskReference.loader, id);
    if (!task) throw recordNotFound('task', id);
    return task;
  }

  @Query(() => TaskConnection, { description: 'The tasks of the business.' })
  tasks(@Args() page: TasksArguments, @Ctx() context: RequestContext) {
    return findTasks(this.kernel, principalOf(context), page);
  }

  @Mutation(() => TaskPayload, { description: 'Adds a task. Publishes task.created.' })
  async createTask(
    @Arg('input', () => CreateTaskInput, { description: 'The task to add.' }) input: CreateTaskInput,
    @Ctx() context: RequestContext,
  ) {
    return { task: await createTask(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => TaskPayload, {
    description:
      'Changes a task. Publishes task.reassigned, task.completed, task.cancelled and task.reopened for what they say, task.updated for the rest.',
  })
  async updateTask(
    @Arg('input', () => UpdateTaskInput, { description: 'What to change.' }) input: UpdateTaskInput,
    @Ctx() context: RequestContext,
  ) {
    return { task: await updateTask(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => DeleteTaskPayload, { description: 'Deletes a task. Publishes task.deleted.' })
  async deleteTask(
    @Arg('input', () => DeleteTaskInput, { description: 'The task to delete.' }) { id }: DeleteTaskInput,
    @Ctx() context: RequestContext,
  ) {
    return { deletedId: await deleteTask(this.kernel, actorOf(context), id) };
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is open and its moment has passed.' })
  isOverdue(@Root() { status, dueAt }: TaskRow) {
    return (
      status === (TaskStatus.OPEN as string) && dueAt !== null && new Date(dueAt) < this.kernel.clock.now()
    );
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who is to do it; also somebody who was deactivated since. Null for nobody yet.',
  })
  assignee(@Root() { assigneeId }: TaskRow) {
    return assigneeId ? { id: assigneeId } : null;
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer it is about.' })
  customer(@Root() { customerId }: TaskRow, @Ctx() { loaders }: RequestContext) {
    return customerId ? loaders.load(customerReference.loader, customerId) : null;
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company it is about.' })
  company(@Root() { companyId }: TaskRow, @Ctx() { loaders }: RequestContext) {
    return companyId ? loaders.load(companyReference.loader, companyId) : null;
  }

  @FieldResolver(() => Deal, { nullable: true, description: 'The deal it is about.' })
  deal(@Root() { dealId }: TaskRow, @Ctx() { loaders }: RequestContext) {
    return dealId ? loaders.load(dealReference.loader, dealId) : null;
  }

  @FieldResolver(() => User, { description: 'Who added the task.' })
  createdBy(@Root() { createdBy }: TaskRow) {
    return { id: createdBy };
  }
}
