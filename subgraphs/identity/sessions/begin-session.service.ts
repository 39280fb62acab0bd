import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { BusinessEntity } from '../businesses/business.entity.js';
import { businessSuspended, invalidCredentials } from '../errors.js';
import { userSignedIn } from '../events.js';
import { rememberSignIn } from '../throttling/known-networks.store.js';
import { UserEntity } from '../users/user.entity.js';
import { addRefreshToken, newRefreshToken } from './refresh-token.store.js';
import { SessionEntity } from './session.entity.js';
import { sessionEnds } from './session-lifetime.rules.js';
import { issueTokens, type SessionTokens } from './session-tokens.service.js';

/** A person who has proved who they are. */
export interface ProvenPerson {
  readonly businessId: string;
  readonly userId: string;
  /** How (RFC 8176): `pwd`, `otp`, `recovery`. */
  readonly methods: readonly string[];
  /** When the second factor was proved; null without one. */
  readonly mfaAt: Date | null;
  /** The hash that the password was held against; a change of it meanwhile counts as a wrong password. */
  readonly passwordHash?: string;
}

/**
 * Begins a session and answers its first tokens. Throws AUTH-008 when the business is not active,
 * AUTH-001 when the user is deactivated. Publishes user.signed_in.
 */
export async function beginSession(
  kernel: Kernel,
  { requestId, address, userAgent }: RequestScope,
  person: ProvenPerson,
): Promise<SessionTokens> {
  const { businessId, userId } = person;
  const now = kernel.clock.now();
  const begun = await kernel.database.write(
    { businessId, userId, apiKeyId: null, requestId, address },
    async (unit) => {
      const user = await admit(unit, person);
      user.lastLoginAt = now;
      const { idleExpiresAt, expiresAt } = sessionEnds(user.role, now, now);
      const session = unit.entities.create(SessionEntity, {
        businessId,
        id: kernel.ids.next(),
        userId,
        methods: [...person.methods],
        mfaAt: person.mfaAt,
        address,
        userAgent,
        createdAt: now,
        lastUsedAt: now,
        idleExpiresAt,
        expiresAt,
      });
      const refreshToken = newRefreshToken(session);
      await unit.entities.flush();
      addRefreshToken(unit, session, refreshToken, now);
      unit.record(
        userSignedIn,
        { user_id: userId, session_id: session.id },
        {
          table: 'identity.sessions',
          recordId: session.id,
          before: null,
          after: { userId, address, methods: session.methods },
        },
      );
      return { session, role: user.role, email: user.email, refreshToken };
    },
  );
  await rememberSignIn(kernel, { userId: begun.session.userId, email: begun.email }, address);
  return issueTokens(kernel, begun);
}

/** Locks the user's row, so that a deactivation or a new password comes wholly before or wholly after. */
async function admit(
  unit: UnitOfWork,
  { businessId, userId, passwordHash }: ProvenPerson,
): Promise<UserEntity> {
  const business = await unit.entities.findOne(BusinessEntity, { businessId });
  if (business?.status !== 'active') throw new DomainError(businessSuspended, 'The business is not active.');
  const key = { businessId, id: userId };
  const user = await unit.entities.findOne(UserEntity, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const isCurrent = !passwordHash || (await isStillThePassword(unit, passwordHash, user?.email));
  if (user?.status !== 'active' || !isCurrent) {
    throw new DomainError(invalidCredentials, 'E-mail or password is wrong.');
  }
  return user;
}

const unchanged = 'select from identity.credentials where email = ? and password_hash = ?';

async function isStillThePassword(unit: UnitOfWork, hash: string, email = ''): Promise<boolean> {
  const rows = await unit.execute(unchanged, [email, hash]);
  return rows.length > 0;
}
