import type { UserEntity } from './user.entity.js';

export const usersTable = 'identity.users';

/** A member as audit rows carry them. */
export function snapshotOf({ name, email, role, status, permissions }: UserEntity) {
  const { grants, denials } = permissions;
  return { name, email, role, status, grants: [...grants], denials: [...denials] };
}

/** A member as events carry them. */
export function payloadOf({ id, name, email, role, status }: UserEntity) {
  return { user_id: id, name, email, role, status };
}
