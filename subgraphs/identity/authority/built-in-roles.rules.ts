import { isStaffRole } from './is-staff-role.rules.js';
import { rolePermissions } from './role-permissions.rules.js';

const descriptions: Readonly<Record<string, string>> = {
  owner: 'Runs the business and may do everything in it.',
  staff: 'Does the daily work.',
  admin_support: 'Platform staff: helps businesses.',
  admin_ops: 'Platform staff: keeps the platform in order; suspends and restores businesses.',
  admin_billing: 'Platform staff: looks after plans and payments.',
  admin_compliance: 'Platform staff: reads audit trails.',
  super_admin: 'Platform staff: runs the platform and its staff.',
};

/** A role that every business has, or the platform's own. */
export interface BuiltInRole {
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly string[];
}

const builtInRoles: readonly BuiltInRole[] = Object.entries(rolePermissions).map(([name, permissions]) => ({
  name,
  description: descriptions[name] ?? name,
  permissions,
}));

/** The built-in roles that members can have: the platform's staff has its own, every tenant the others. */
export function builtInRolesOf({ isPlatform }: { isPlatform: boolean }): readonly BuiltInRole[] {
  return builtInRoles.filter(({ name }) => isStaffRole(name) === isPlatform);
}

/** Whether a business cannot define a role of this name: it is built in, or reads like one of the platform's or a key's. */
export function isReservedRole(name: string): boolean {
  return isStaffRole(name) || name === 'api_key' || Object.hasOwn(rolePermissions, name);
}

/** The role that runs a business, and without which nobody could: at least one active member has it. */
export function leadingRole({ isPlatform }: { isPlatform: boolean }): string {
  return isPlatform ? 'super_admin' : 'owner';
}
