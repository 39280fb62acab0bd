import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/principal/request-scope.js';
import { businessSuspended, invalidCredentials } from '../errors.js';
import { userSignedIn } from '../events.js';
import { verifyPassword } from '../users/password.js';
import { UserEntity } from '../users/user.entity.js';
import { issueAccessToken } from './access-token.js';
import type { LoginInput } from './login.input.js';
import type { LoginPayload } from './login.type.js';
import { SessionEntity } from './session.entity.js';

interface CredentialRow {
  readonly businessId: string;
  readonly userId: string;
  readonly passwordHash: string;
}

const byEmail = `
  select business_id as "businessId", user_id as "userId", password_hash as "passwordHash"
  from identity.credentials where email = $1`;
const businessStatus = 'select status from identity.businesses where business_id = $1';

const sessionLifetimeMs = 60 * 24 * 60 * 60_000;

/**
 * Begins a session. Throws AUTH-001 for an unknown e-mail, a wrong password and a deactivated user
 * alike, and after the same time; AUTH-008 when the business is not active.
 */
export async function login(
  kernel: Kernel,
  scope: RequestScope,
  { email, password }: LoginInput,
): Promise<LoginPayload> {
  const [credential] = await kernel.database.platformRows<CredentialRow>(byEmail, [
    email.trim().toLowerCase(),
  ]);
  const isRight = await verifyPassword(credential?.passwordHash, password);
  if (!credential || !isRight) throw new DomainError(invalidCredentials, 'E-mail or password is wrong.');
  const session = await beginSession(kernel, scope, credential);
  const { token, expiresAt } = await issueAccessToken(kernel, session);
  return { accessToken: token, tokenType: 'Bearer', expiresAt };
}

async function beginSession(kernel: Kernel, scope: RequestScope, { businessId, userId }: CredentialRow) {
  const [business] = await kernel.database.rows<{ status: string }>(businessId, businessStatus, [businessId]);
  if (business?.status !== 'active') throw new DomainError(businessSuspended, 'The business is not active.');
  const now = kernel.clock.now();
  const sessionId = kernel.ids.next();
  return kernel.database.write({ businessId, userId, ...scope }, async (unit) => {
    const user = await unit.entities.findOne(UserEntity, { businessId, id: userId });
    if (user?.status !== 'active') throw new DomainError(invalidCredentials, 'E-mail or password is wrong.');
    user.lastLoginAt = now;
    unit.entities.create(SessionEntity, {
      businessId,
      id: sessionId,
      userId,
      address: scope.address,
      methods: ['pwd'],
      createdAt: now,
      lastUsedAt: now,
      idleExpiresAt: new Date(now.getTime() + sessionLifetimeMs),
      expiresAt: new Date(now.getTime() + sessionLifetimeMs),
    });
    unit.record(
      userSignedIn,
      { user_id: userId, session_id: sessionId },
      {
        table: 'identity.sessions',
        recordId: sessionId,
        before: null,
        after: { userId, address: scope.address },
      },
    );
    return { userId, businessId, role: user.role, sessionId, authenticatedAt: now, methods: ['pwd'] };
  });
}
