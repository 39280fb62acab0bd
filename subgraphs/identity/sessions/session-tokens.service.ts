import type { Kernel } from '../../../shared/kernel/kernel.js';
import { issueAccessToken } from './access-token.rules.js';
import type { SessionEntity } from './session.entity.js';

/** What a client holds of a session. */
export interface SessionTokens {
  readonly accessToken: string;
  readonly tokenType: 'Bearer';
  readonly expiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
}

interface OpenSession {
  readonly session: SessionEntity;
  readonly role: string;
  readonly refreshToken: string;
}

/** A new access token of the session, beside its refresh token. */
export async function issueTokens(
  kernel: Kernel,
  { session, role, refreshToken }: OpenSession,
): Promise<SessionTokens> {
  const { token, expiresAt } = await issueAccessToken(kernel, {
    userId: session.userId,
    businessId: session.businessId,
    role,
    sessionId: session.id,
    authenticatedAt: session.createdAt,
    methods: session.methods,
  });
  return {
    accessToken: token,
    tokenType: 'Bearer',
    expiresAt,
    refreshToken,
    refreshTokenExpiresAt: session.idleExpiresAt,
  };
}
