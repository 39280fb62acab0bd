import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Actor } from '../../../shared/requests/actor.js';
import { taskDeleted } from '../task-events.js';
import { auditedState, tasksTable } from './task-snapshot.js';
import { TaskEntity } from './task.entity.js';

/** Deletes a task. Throws NOT-FOUND-001. */
export async function deleteTask({ database }: Kernel, actor: Actor, id: string): Promise<string> {
  return database.write(actor, async (unit) => {
    const task = await unit.entities.findOne(TaskEntity, { businessId: actor.businessId, id });
    if (!task) throw recordNotFound('task', id);
    unit.entities.remove(task);
    const change = { table: tasksTable, recordId: id, before: auditedState(task), after: null };
    unit.record(taskDeleted, { task_id: id }, change);
    return id;
  });
}
