import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { findMember } from './find-member.store.js';
import { recordUserChange } from './record-user-change.service.js';
import type { UpdateMeInput } from './user.input.js';
import { snapshotOf } from '../users/user.rules.js';

/** Changes the caller's own name. */
export async function updateMe(
  { database, clock }: Kernel,
  actor: UserActor,
  { name }: UpdateMeInput,
): Promise<void> {
  await database.write(actor, async (unit) => {
    const user = await findMember(unit, actor.businessId, actor.userId);
    const before = snapshotOf(user);
    user.name = name;
    recordUserChange(unit, user, before, clock.now());
  });
}
