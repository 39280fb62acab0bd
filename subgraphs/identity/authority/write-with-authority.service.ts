import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { forbidden, scopeMissing } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Permission } from '../../../shared/access/permission.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { BusinessEntity } from '../businesses/business.entity.js';
import { lockBusiness } from '../businesses/lock-business.store.js';
import { sessionRevoked } from '../errors.js';
import { UserEntity } from '../users/user.entity.js';
import { authorityOfUser, type Authority } from './authority.rules.js';
import type { Caller } from './caller.rules.js';
import type { CustomRoles } from './effective-permissions.rules.js';
import { RoleEntity } from './role.entity.js';

type Work<Result> = (unit: UnitOfWork, authority: Authority, business: BusinessEntity) => Promise<Result>;

/**
 * A change of who may do what. Such changes of one business take turns, and each decides by what the
 * caller holds at its turn, not by what the request began with: a member who was just demoted hands
 * on nothing, and two owners cannot remove each other. Throws AUTH-004 or AUTH-009 without the permission.
 */
export async function writeWithAuthority<Result>(
  kernel: Kernel,
  { principal, actor }: Caller,
  permission: Permission,
  work: Work<Result>,
): Promise<Result> {
  return kernel.database.write(actor, async (unit) => {
    const business = await lockBusiness(unit, actor.businessId);
    const authority = await authorityOf(unit, kernel, principal);
    if (!authority.held.has(permission.id)) {
      const definition = principal.kind === 'api_key' ? scopeMissing : forbidden;
      throw new DomainError(definition, `This needs the permission ${permission.id}.`);
    }
    return work(unit, authority, business);
  });
}

/** The roles that the business defined, as the transaction sees them. */
export async function customRolesOf({ entities }: UnitOfWork, businessId: string): Promise<CustomRoles> {
  const roles = await entities.find(RoleEntity, { businessId });
  return new Map(roles.map(({ name, permissions }) => [name, permissions]));
}

async function authorityOf(
  unit: UnitOfWork,
  { catalogue }: Kernel,
  { kind, businessId, userId, permissions }: Principal,
): Promise<Authority> {
  const user = await unit.entities.findOne(UserEntity, { businessId, id: userId });
  if (user?.status !== 'active') throw new DomainError(sessionRevoked, 'You are no longer a member.');
  const scopes = kind === 'api_key' ? (id: string) => permissions.allows(id) : undefined;
  return authorityOfUser(user, await customRolesOf(unit, businessId), catalogue.permissions, scopes);
}
