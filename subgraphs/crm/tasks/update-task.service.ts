import { LockMode } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import { invalidField, recordNotFound } from '../../../shared/errors/errors.js';
import { refuseStale } from '../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { refuseUnknownMember } from '../members/refuse-unknown-member.js';
import { eventsOfChange } from './events-of-change.js';
import { findRelated, refuseSeveral } from './refuse-bad-relation.js';
import { auditedState, snapshotOf, tasksTable } from './task-snapshot.js';
import { TaskStatus } from './task-status.js';
import { TaskEntity } from './task.entity.js';
import type { UpdateTaskInput } from './task.input.js';

/**
 * Changes what the input names. Throws NOT-FOUND-001, also for what it refers to, STALE-001 when
 * `version` is no longer current, VAL-001 for several records. A change that changes nothing leaves no
 * event; one that does may leave several, such as task.reassigned and task.completed.
 */
export async function updateTask(
  { database, clock }: Kernel,
  actor: UserActor,
  input: UpdateTaskInput,
): Promise<TaskEntity> {
  const { businessId } = actor;
  refuseSeveral(input);
  const changes = changesOf(input);
  return database.write(actor, async (unit) => {
    // A merge locks customers before their tasks too.
    const related = await findRelated(unit, businessId, input);
    const key = { businessId, id: input.id };
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const task = await unit.entities.findOne(TaskEntity, key, { lockMode });
    if (!task) throw recordNotFound('task', input.id);
    refuseStale('Task', task, input.version);
    if (changes.assigneeId !== task.assigneeId)
      await refuseUnknownMember(unit, actor, 'assigneeId', changes.assigneeId);
    const before = auditedState(task);
    Object.assign(task, changes, related);
    const after = auditedState(task);
    if (isDeepStrictEqual(before, after)) return task;
    const now = clock.now();
    if (after.status !== before.status) task.closedAt = task.status === TaskStatus.OPEN ? null : now;
    task.updatedAt = now;
    for (const event of eventsOfChange(before, after))
      unit.record(event, snapshotOf(task), { table: tasksTable, recordId: task.id, before, after });
    await unit.entities.flush();
    return task;
  });
}

const aboutNothing = { customerId: null, companyId: null, dealId: null };

function changesOf(input: UpdateTaskInput): Partial<TaskEntity> {
  const { title, notes, dueAt, priority, status, assigneeId, customerId, companyId, dealId } = input;
  if (title === null) throw invalidField('title', 'isNotEmpty', 'title cannot be cleared.');
  return {
    ...(title !== undefined && { title }),
    ...(notes !== undefined && { notes }),
    ...(dueAt !== undefined && { dueAt }),
    ...(priority != null && { priority }),
    ...(status != null && { status }),
    ...(assigneeId !== undefined && { assigneeId }),
    // Another record takes the place of the one that the task was about.
    ...([customerId, companyId, dealId].some((id) => id != null) && aboutNothing),
    ...(customerId !== undefined && { customerId }),
    ...(companyId !== undefined && { companyId }),
    ...(dealId !== undefined && { dealId }),
  };
}
