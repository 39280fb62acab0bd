import type { Kernel } from '../../../shared/kernel/kernel.js';
import { deriveToken } from '../../../shared/values/token.js';
import { addressedToken } from '../tokens/addressed-token.rules.js';

export const invitationTokenKind = 'bri';

/** What the token of an invitation follows from. A later end makes another token, and the one before is void. */
export interface InvitationTerm {
  readonly businessId: string;
  readonly id: string;
  readonly expiresAt: Date;
}

/**
 * The token of an invitation's link. It follows from the invitation and the platform's key, so the
 * mail can be written later without the token lying in the database or in the queue until then.
 */
export function invitationToken(
  { settings }: Pick<Kernel, 'settings'>,
  { businessId, id, expiresAt }: InvitationTerm,
): string {
  const term = `${businessId}:${id}:${expiresAt.getTime()}`;
  const secret = deriveToken(term, settings.encryptionKey, 'identity.invitation');
  return addressedToken(invitationTokenKind, businessId, id, secret);
}
