import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { equalSecrets } from '../../../shared/values/token.js';
import { beginSession } from '../sessions/begin-session.service.js';
import type { SessionTokens } from '../sessions/session-tokens.service.js';
import type { CompleteLoginInput } from './login.input.js';
import { invalidChallenge, openChallenge, passwordMarkOf, type Challenged } from './login-challenge.rules.js';
import { useCode } from '../second-factors/use-code.service.js';

const credentialOf = `
  select password_hash as "passwordHash" from identity.credentials where business_id = $1 and user_id = $2`;

/**
 * Begins the session that the password alone did not. Throws AUTH-001 for a wrong or used code, and for
 * a challenge past its end or before a change of password; AUTH-007 after five tries in five minutes.
 */
export async function completeLogin(
  kernel: Kernel,
  scope: RequestScope,
  { mfaChallenge, code }: CompleteLoginInput,
): Promise<SessionTokens> {
  const challenged = openChallenge(kernel, mfaChallenge);
  const passwordHash = await findPasswordHash(kernel, challenged);
  const { businessId, userId } = challenged;
  const { requestId, address } = scope;
  const actor = { businessId, userId, apiKeyId: null, requestId, address };
  const provedBy = await useCode(kernel, actor, code, async (_unit, method) => method);
  const mfaAt = kernel.clock.now();
  return beginSession(kernel, scope, { businessId, userId, passwordHash, methods: ['pwd', provedBy], mfaAt });
}

async function findPasswordHash({ database }: Kernel, challenged: Challenged): Promise<string> {
  const { businessId, userId, passwordMark } = challenged;
  const [row] = await database.platformRows<{ passwordHash: string }>(credentialOf, [businessId, userId]);
  if (!row || !equalSecrets(passwordMarkOf(row.passwordHash), passwordMark)) throw invalidChallenge();
  return row.passwordHash;
}
