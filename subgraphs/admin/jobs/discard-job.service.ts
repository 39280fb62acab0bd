import { removeDeadJob } from '../../../shared/jobs/settle-dead-job.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';

/** Gives a dead job up for good; recorded in the platform's own audit trail. Throws NOT-FOUND-001. */
export async function discardJob(
  { database }: Pick<Kernel, 'database'>,
  staff: UserActor,
  id: string,
): Promise<void> {
  await database.write(staff, (unit) => removeDeadJob(unit, id));
}
