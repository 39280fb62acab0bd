import type { Kernel } from '../../../shared/kernel/kernel.js';
import { hashToken } from '../../../shared/secrets/token.js';
import { throttle } from '../throttling/throttle.js';
import { mailsPerAddress, mailsPerBusiness } from './invitation-limits.js';
import { invitationToken } from './invitation-token.js';

const lifetimeMs = 7 * 24 * 60 * 60_000;

/** A new term of seven days, and the hash of the token that goes with it: the token of a term before is void. */
export function beginTerm(kernel: Kernel, businessId: string, id: string) {
  const expiresAt = new Date(kernel.clock.now().getTime() + lifetimeMs);
  return { expiresAt, tokenHash: hashToken(invitationToken(kernel, { businessId, id, expiresAt })) };
}

/**
 * Counts a mail before it is asked for, and outside the transaction: the count needs a connection of
 * its own. Throws AUTH-007 when the address or the business got too many.
 */
export async function countMail(kernel: Kernel, businessId: string, email: string): Promise<void> {
  await throttle(kernel, mailsPerAddress, `${businessId}:${email}`);
  await throttle(kernel, mailsPerBusiness, businessId);
}
