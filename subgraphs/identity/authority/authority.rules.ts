import { DomainError } from '../../../shared/errors/domain-error.js';
import { forbidden, invalidField } from '../../../shared/errors/errors.js';
import type { Permission } from '../../../shared/access/permission.js';
import { builtInRolesOf, leadingRole } from './built-in-roles.rules.js';
import { effectivePermissions, patternsOf, type CustomRoles } from './effective-permissions.rules.js';
import { isStaffRole } from './is-staff-role.rules.js';
import { coveredBy } from './tenant-permissions.rules.js';
import type { UserEntity } from '../users/user.entity.js';

/** What somebody may hand on to others: at most what they hold themselves. */
export interface Authority {
  readonly userId: string;
  /** An owner, or in the platform's own business a super_admin; stands above what single permissions say. */
  readonly isLeader: boolean;
  readonly isPlatform: boolean;
  readonly held: ReadonlySet<string>;
  readonly customRoles: CustomRoles;
  readonly catalogue: readonly Permission[];
}

/** The authority of a member. `limit` narrows it, as the scopes of an API key do. */
export function authorityOfUser(
  user: UserEntity,
  customRoles: CustomRoles,
  catalogue: readonly Permission[],
  limit?: (permission: string) => boolean,
): Authority {
  const isPlatform = isStaffRole(user.role);
  const { role, permissions: overrides } = user;
  const held = effectivePermissions({ role, overrides }, customRoles, catalogue);
  return {
    userId: user.id,
    isLeader: !limit && role === leadingRole({ isPlatform }),
    isPlatform,
    held: new Set(limit ? held.filter(limit) : held),
    customRoles,
    catalogue,
  };
}

/** Throws AUTH-004 (403) when one of the patterns covers a permission that the authority does not hold. */
export function refuseUnheld(
  { held, catalogue }: Authority,
  patterns: readonly string[],
  deed: string,
): void {
  const missing = coveredBy(patterns, catalogue).filter((id) => !held.has(id));
  if (missing.length === 0) return;
  throw new DomainError(forbidden, `You cannot ${deed}: you do not hold ${missing.join(', ')} yourself.`);
}

/** Throws VAL-001 for a role that members of the business cannot have, AUTH-004 (403) for one beyond the authority. */
export function refuseRole(authority: Authority, role: string): void {
  const { isLeader, customRoles } = authority;
  const isKnown = builtInRolesOf(authority).some(({ name }) => name === role);
  if (!isKnown && !(customRoles.has(role) && !authority.isPlatform)) {
    throw invalidField('role', 'unknown', `There is no role "${role}" in this business; see \`roles\`.`);
  }
  if (role === leadingRole(authority) && !isLeader) {
    throw new DomainError(forbidden, `Only somebody with the role ${role} can give it.`);
  }
  refuseUnheld(authority, patternsOf(role, customRoles), `give the role ${role}`);
}

/** Throws AUTH-004 (403) when the member holds more than the authority, unless that leads the business. */
export function refuseGreater(authority: Authority, { role, permissions: overrides }: UserEntity): void {
  const { isLeader, customRoles, catalogue } = authority;
  if (isLeader) return;
  if (role === leadingRole(authority)) {
    throw new DomainError(forbidden, `Only somebody with the role ${role} can change another.`);
  }
  refuseUnheld(
    authority,
    effectivePermissions({ role, overrides }, customRoles, catalogue),
    'change this member',
  );
}
