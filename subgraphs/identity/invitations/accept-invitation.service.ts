import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { equalSecrets, hashToken } from '../../../shared/values/token.js';
import { lockBusiness } from '../businesses/lock-business.store.js';
import { businessSuspended } from '../errors.js';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.rules.js';
import { rememberNetwork } from '../throttling/known-networks.store.js';
import { readAddressedToken, type TokenAddress } from '../tokens/addressed-token.rules.js';
import { hashPassword } from '../users/password.rules.js';
import { admitUser } from './admit-user.service.js';
import type { AcceptInvitationInput } from './invitation.input.js';
import { InvitationEntity } from './invitation.entity.js';
import { invitationTokenKind } from './invitation-token.rules.js';
import { badInvitation, refuseLostAuthority } from './refuse-lost-authority.rules.js';

const hashById = `select token_hash as "tokenHash" from identity.invitations where business_id = $1 and id = $2`;

/**
 * Makes the invited person a member, once. Throws AUTH-005 for a link that is wrong, used, withdrawn,
 * past its end, or of somebody who could no longer send it; VAL-001 for a weak password; AUTH-008 while
 * the business is suspended; CONFLICT-001 when the e-mail has an account, which only who reads its mail
 * learns. Answers the e-mail.
 */
export async function acceptInvitation(
  kernel: Kernel,
  { requestId, address }: RequestScope,
  { token, name, password }: AcceptInvitationInput,
): Promise<string> {
  const key = await verifyToken(kernel, token);
  refuseWeakPassword(password);
  const passwordHash = await hashPassword(password);
  const actor = { businessId: key.businessId, userId: kernel.ids.next(), apiKeyId: null, requestId, address };
  const email = await kernel.database.write(actor, async (unit) => {
    const invitation = await openInvitation(kernel, unit, key, token);
    await refuseLostAuthority(kernel, unit, invitation);
    invitation.acceptedAt = kernel.clock.now();
    await admitUser(kernel, unit, invitation, { id: actor.userId, name, passwordHash });
    return invitation.email;
  });
  await rememberNetwork(kernel, email, address);
  return email;
}

/** Before anything is locked or hashed: both cost, and anybody may ask. */
async function verifyToken({ database }: Kernel, token: string): Promise<TokenAddress> {
  const key = readAddressedToken(invitationTokenKind, token);
  if (!key) throw badInvitation();
  const { businessId, id } = key;
  const [row] = await database.rows<{ tokenHash: string }>(businessId, hashById, [businessId, id]);
  if (!row || !equalSecrets(row.tokenHash, hashToken(token))) throw badInvitation();
  return key;
}

/** Looked at again under the lock: of two who use the link at the same moment, one is late. */
async function openInvitation(
  { clock }: Kernel,
  unit: UnitOfWork,
  { businessId, id }: TokenAddress,
  token: string,
): Promise<InvitationEntity> {
  const { status } = await lockBusiness(unit, businessId);
  const invitation = await unit.entities.findOneOrFail(InvitationEntity, { businessId, id });
  const { tokenHash, acceptedAt, revokedAt, expiresAt } = invitation;
  const isOpen = !acceptedAt && !revokedAt && expiresAt > clock.now();
  if (!isOpen || !equalSecrets(tokenHash, hashToken(token))) throw badInvitation();
  if (status !== 'active') throw new DomainError(businessSuspended, 'The business is not active.');
  return invitation;
}
