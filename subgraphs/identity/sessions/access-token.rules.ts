import { SignJWT } from 'jose';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import {
  accessTokenAlgorithm,
  accessTokenAudience,
  accessTokenType,
} from '../../../shared/access/access-token.js';
import { isStaffRole } from '../authority/is-staff-role.rules.js';
import { currentSigningKey } from '../signing-keys/signing-keys.service.js';

export interface AccessTokenSubject {
  readonly userId: string;
  readonly businessId: string;
  readonly role: string;
  readonly sessionId: string;
  readonly authenticatedAt: Date;
  /** How the person proved who they are (RFC 8176). */
  readonly methods: readonly string[];
}

const lifetimeMs = 10 * 60_000;
const adminLifetimeMs = 5 * 60_000;

/** A signed access token (RFC 9068): 10 minutes, 5 for platform staff. Carries no permissions. */
export async function issueAccessToken(
  kernel: Kernel,
  subject: AccessTokenSubject,
): Promise<{ token: string; expiresAt: Date }> {
  const issuedAt = kernel.clock.now();
  const expiresAt = new Date(issuedAt.getTime() + (isStaffRole(subject.role) ? adminLifetimeMs : lifetimeMs));
  const { id, privateKey } = await currentSigningKey(kernel);
  const token = await new SignJWT({
    sid: subject.sessionId,
    business_id: subject.businessId,
    role: subject.role,
    auth_time: Math.floor(subject.authenticatedAt.getTime() / 1_000),
    amr: subject.methods,
  })
    .setProtectedHeader({ alg: accessTokenAlgorithm, typ: accessTokenType, kid: id })
    .setIssuer(kernel.settings.publicUrl)
    .setAudience(accessTokenAudience)
    .setSubject(subject.userId)
    .setJti(kernel.ids.next())
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(privateKey);
  return { token, expiresAt };
}
