import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { userUpdated } from '../events.js';
import type { UserEntity } from '../users/user.entity.js';
import { payloadOf, snapshotOf, usersTable } from '../users/user.rules.js';

/** Publishes user.updated when the member differs from what they were. Answers whether they do. */
export function recordUserChange(
  unit: UnitOfWork,
  user: UserEntity,
  before: ReturnType<typeof snapshotOf>,
  now: Date,
): boolean {
  const after = snapshotOf(user);
  if (JSON.stringify(before) === JSON.stringify(after)) return false;
  user.updatedAt = now;
  unit.record(userUpdated, payloadOf(user), { table: usersTable, recordId: user.id, before, after });
  return true;
}
