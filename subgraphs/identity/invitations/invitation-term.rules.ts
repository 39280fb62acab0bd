import type { Kernel } from '../../../shared/kernel/kernel.js';
import { hashToken } from '../../../shared/values/token.js';
import { invitationToken } from './invitation-token.rules.js';

const lifetimeMs = 7 * 24 * 60 * 60_000;

/** A new term of seven days, and the hash of the token that goes with it: the token of a term before is void. */
export function beginTerm(kernel: Kernel, businessId: string, id: string, begin: Date) {
  const expiresAt = new Date(begin.getTime() + lifetimeMs);
  return { expiresAt, tokenHash: hashToken(invitationToken(kernel, { businessId, id, expiresAt })) };
}
