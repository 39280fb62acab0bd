import type { Database } from '../../../shared/changes/database.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { soughtEmail } from '../../../shared/values/email.js';
import { invalidCredentials } from '../errors.js';
import { hasSecondFactor } from '../second-factors/has-second-factor.service.js';
import { sealChallenge } from './login-challenge.rules.js';
import { guardSignIn } from '../throttling/guard-sign-in.service.js';
import { hashPassword, verifyPassword } from '../users/password.rules.js';
import { beginSession } from '../sessions/begin-session.service.js';
import type { LoginInput } from './login.input.js';
import type { SessionTokens } from '../sessions/session-tokens.service.js';

interface CredentialRow {
  readonly businessId: string;
  readonly userId: string;
  readonly passwordHash: string;
}

const byEmail = `
  select business_id as "businessId", user_id as "userId", password_hash as "passwordHash"
  from identity.credentials where email = $1`;

/**
 * Begins a session; for a user with a second factor answers a challenge in its place. Throws AUTH-001
 * for an unknown e-mail, a wrong password and a deactivated user alike, and after the same time;
 * AUTH-007 after too many failures; AUTH-008 when the business is not active.
 */
export async function login(
  kernel: Kernel,
  scope: RequestScope,
  { email, password }: LoginInput,
): Promise<SessionTokens | { mfaChallenge: string }> {
  const address = soughtEmail(email);
  const person = await guardSignIn(kernel, { email: address, address: scope.address }, () =>
    provePassword(kernel, address, password),
  );
  const { businessId, userId } = person;
  if (await hasSecondFactor(kernel, businessId, userId))
    return { mfaChallenge: sealChallenge(kernel, person) };
  return beginSession(kernel, scope, { ...person, methods: ['pwd'], mfaAt: null });
}

async function provePassword({ database }: Kernel, email: string, password: string): Promise<CredentialRow> {
  const [credential] = await database.platformRows<CredentialRow>(byEmail, [email]);
  const verdict = await verifyPassword(credential?.passwordHash, password);
  if (!credential || verdict === 'wrong')
    throw new DomainError(invalidCredentials, 'E-mail or password is wrong.');
  return verdict === 'outdated' ? hashAnew(database, email, credential, password) : credential;
}

const renew = `update identity.credentials set password_hash = $1 where email = $2 and password_hash = $3 returning user_id`;

/** The password stays what it is; from now on it fits from every keyboard. A change of it meanwhile wins. */
async function hashAnew(
  database: Database,
  email: string,
  credential: CredentialRow,
  password: string,
): Promise<CredentialRow> {
  const passwordHash = await hashPassword(password);
  const renewed = await database.executePlatform(renew, [passwordHash, email, credential.passwordHash]);
  return renewed.length > 0 ? { ...credential, passwordHash } : credential;
}
