import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { badToken } from '../errors.js';
import { usersInvite } from '../permissions.js';
import { authorityOfUser, refuseRole } from '../authority/authority.rules.js';
import { customRolesOf } from '../authority/write-with-authority.service.js';
import { UserEntity } from '../users/user.entity.js';
import type { InvitationEntity } from './invitation.entity.js';

/**
 * Throws AUTH-005 when whoever sent the invitation could not send it today: else an invitation to
 * oneself would outlive a demotion.
 */
export async function refuseLostAuthority(
  { catalogue }: Kernel,
  unit: UnitOfWork,
  { businessId, invitedBy, role }: InvitationEntity,
): Promise<void> {
  const inviter = await unit.entities.findOneOrFail(UserEntity, { businessId, id: invitedBy });
  const authority = authorityOfUser(inviter, await customRolesOf(unit, businessId), catalogue.permissions);
  if (inviter.status !== 'active' || !authority.held.has(usersInvite.id)) throw badInvitation();
  try {
    refuseRole(authority, role);
  } catch (error) {
    throw error instanceof DomainError ? badInvitation() : error;
  }
}

/** One answer for all that can be wrong with a link. */
export function badInvitation(): DomainError {
  return new DomainError(
    badToken,
    'The link is wrong, used, withdrawn or past its end; ask for a new invitation.',
  );
}
