import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { refuseUnknownMember } from '../members/refuse-unknown-member.js';
import { taskCreated } from '../task-events.js';
import { findRelated, refuseSeveral } from './refuse-bad-relation.js';
import { auditedState, snapshotOf, tasksTable } from './task-snapshot.js';
import { TaskPriority } from './task-status.js';
import { TaskEntity } from './task.entity.js';
import type { CreateTaskInput } from './task.input.js';

/**
 * Adds a task. Throws NOT-FOUND-001 for an assignee or record that the business does not have, VAL-001
 * for several records.
 */
export async function createTask(
  { database, clock, ids }: Kernel,
  actor: UserActor,
  input: CreateTaskInput,
): Promise<TaskEntity> {
  const { businessId, userId } = actor;
  refuseSeveral(input);
  return database.write(actor, async (unit) => {
    const { customerId = null } = await findRelated(unit, businessId, input);
    await refuseUnknownMember(unit, actor, 'assigneeId', input.assigneeId);
    const now = clock.now();
    const task = unit.entities.create(TaskEntity, {
      businessId,
      id: ids.next(),
      title: input.title,
      notes: input.notes ?? null,
      dueAt: input.dueAt ?? null,
      priority: input.priority ?? TaskPriority.NORMAL,
      assigneeId: input.assigneeId ?? null,
      customerId,
      companyId: input.companyId ?? null,
      dealId: input.dealId ?? null,
      createdBy: userId,
      createdAt: now,
      updatedAt: now,
    });
    const after = auditedState(task);
    unit.record(taskCreated, snapshotOf(task), {
      table: tasksTable,
      recordId: task.id,
      before: null,
      after,
    });
    return task;
  });
}
