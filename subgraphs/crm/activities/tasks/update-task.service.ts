import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ChangeOf } from '../../../../shared/records/define-record.js';
import { changedValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { refuseUnknownMember } from '../../members/members.store.js';
import { task, taskReader, taskStore, type Task } from './task.record.js';
import { eventsOfChange, findSubject } from './task.rules.js';

/**
 * Changes what the input names. Throws NOT-FOUND-001, also for what it refers to, STALE-001 when `version` is no
 * longer current, VAL-001 for several records. One change may leave several events, such as task.reassigned and
 * task.completed.
 */
export function updateTask(
  { database }: Kernel,
  actor: UserActor,
  input: ChangeOf<typeof task>,
): Promise<Task> {
  const changed = changedValues(task, input);
  return database.writeAnswer(actor, async (unit) => {
    // A merge locks customers before their tasks too.
    const subject = await findSubject(unit, input);
    const before = await taskReader.lock(unit, input.id, input.version);
    if (changed.assigneeId !== before.assigneeId)
      await refuseUnknownMember(unit, actor, 'assigneeId', changed.assigneeId);
    const { status = before.status } = changed;
    const closing = status === before.status ? {} : { closedAt: status === 'open' ? null : unit.now() };
    const values = { ...changed, ...subject, ...closing };
    const [after] = await taskStore.change(unit, [{ before, values }], eventsOfChange);
    return after!;
  });
}
