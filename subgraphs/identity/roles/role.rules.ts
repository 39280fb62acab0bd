import type { RoleEntity } from '../authority/role.entity.js';

/** A role has no id of its own: in audit and events its record is the business, and its name says which. */
export const rolesTable = 'identity.roles';

/** A role as audit rows carry it. */
export function snapshotOf({ name, description, permissions }: RoleEntity) {
  return { name, description, permissions };
}
