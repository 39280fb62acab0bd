import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { hashToken } from '../../../shared/values/token.js';
import { BusinessEntity } from '../businesses/business.entity.js';
import { businessSuspended, sessionRevoked } from '../errors.js';
import { rememberSignIn } from '../throttling/known-networks.store.js';
import { UserEntity } from '../users/user.entity.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';
import { addRefreshToken, readRefreshToken, successorOf } from './refresh-token.store.js';
import { SessionEntity } from './session.entity.js';
import { sessionEnds } from './session-lifetime.rules.js';
import { issueTokens, type SessionTokens } from './session-tokens.service.js';

/** So long the same token answers the same successor: tabs that wake up together refresh together. */
const graceMs = 10_000;

interface Refreshed {
  readonly session: SessionEntity;
  readonly role: string;
  readonly email: string;
  readonly refreshToken: string;
}

/**
 * Prolongs a session: the token is used up, its successor answered. A token that was used before ends
 * the session, since one of its two holders is a thief; only within ten seconds, and while the
 * successor is unused, is it answered once more. Throws AUTH-006 for a token that does not, or no
 * longer, prolong a session, AUTH-008 when the business is not active.
 */
export async function refreshSession(
  kernel: Kernel,
  { requestId, address }: RequestScope,
  token: string,
): Promise<SessionTokens> {
  const family = readRefreshToken(token);
  if (!family) throw ended();
  const actor = { businessId: family.businessId, userId: null, apiKeyId: null, requestId, address };
  // A refusal is answered, not thrown, in here: the end of a stolen session must be committed.
  const outcome = await kernel.database.write(actor, async (unit): Promise<Refreshed | DomainError> => {
    const session = await unit.entities.findOne(SessionEntity, family, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const used = { businessId: family.businessId, tokenHash: hashToken(token), sessionId: family.id };
    const link = session && (await unit.entities.findOne(RefreshTokenEntity, used));
    if (!session || !link || !isOpen(session, kernel.clock.now())) return ended();
    return rotate(kernel, unit, { session, link, token });
  });
  if (outcome instanceof DomainError) throw outcome;
  await rememberSignIn(kernel, { userId: outcome.session.userId, email: outcome.email }, address);
  return issueTokens(kernel, outcome);
}

interface Use {
  readonly session: SessionEntity;
  readonly link: RefreshTokenEntity;
  readonly token: string;
}

async function rotate(kernel: Kernel, unit: UnitOfWork, use: Use): Promise<Refreshed | DomainError> {
  const { session, link, token } = use;
  const { businessId, userId } = session;
  const now = kernel.clock.now();
  const refreshToken = successorOf(token, session, kernel.settings.encryptionKey);
  const isRepeat = link.usedAt !== null;
  if (isRepeat && !(await isWithinGrace(unit, link, refreshToken, now))) return endStolen(unit, session, now);
  const business = await unit.entities.findOne(BusinessEntity, { businessId });
  if (business?.status !== 'active') return new DomainError(businessSuspended, 'The business is not active.');
  const user = await unit.entities.findOne(UserEntity, { businessId, id: userId });
  if (user?.status !== 'active') return ended();
  if (!isRepeat) {
    link.usedAt = now;
    session.lastUsedAt = now;
    Object.assign(session, sessionEnds(user.role, session.createdAt, now));
    addRefreshToken(unit, session, refreshToken, now);
  }
  return { session, role: user.role, email: user.email, refreshToken };
}

async function isWithinGrace(
  { entities }: UnitOfWork,
  { businessId, usedAt }: RefreshTokenEntity,
  successor: string,
  now: Date,
): Promise<boolean> {
  if (now.getTime() - usedAt!.getTime() > graceMs) return false;
  const key = { businessId, tokenHash: hashToken(successor), usedAt: null };
  return (await entities.count(RefreshTokenEntity, key)) === 1;
}

function endStolen(unit: UnitOfWork, session: SessionEntity, now: Date): DomainError {
  session.revokedAt = now;
  unit.audit('session.reuse_detected', {
    table: 'identity.sessions',
    recordId: session.id,
    before: { userId: session.userId, revokedAt: null },
    after: { userId: session.userId, revokedAt: now },
  });
  return ended();
}

function isOpen({ revokedAt, idleExpiresAt, expiresAt }: SessionEntity, now: Date): boolean {
  return revokedAt === null && idleExpiresAt > now && expiresAt > now;
}

function ended(): DomainError {
  return new DomainError(sessionRevoked, 'The session has ended; sign in again.');
}
