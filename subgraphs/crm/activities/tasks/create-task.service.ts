import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { CreateOf } from '../../../../shared/records/define-record.js';
import { newValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { refuseUnknownMember } from '../../members/members.store.js';
import { task, taskStore, type Task } from './task.record.js';
import { findSubject } from './task.rules.js';

/** Adds a task. Throws NOT-FOUND-001 for an assignee or record that the business does not have, VAL-001 for several records. */
export function createTask(
  { database }: Kernel,
  actor: UserActor,
  input: CreateOf<typeof task>,
): Promise<Task> {
  return database.writeAnswer(actor, async (unit) => {
    const subject = await findSubject(unit, input);
    await refuseUnknownMember(unit, actor, 'assigneeId', input.assigneeId);
    const [created] = await taskStore.insert(unit, [{ ...newValues(task, input), ...subject }]);
    return created!;
  });
}
