import { networkOf } from '../../shared/http/network-of.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';

/** Whose allowance a request uses: its business and credential, or the network that it comes from. */
export function credentialKey({ principal, address }: Pick<RequestScope, 'principal' | 'address'>): string {
  if (!principal) return `network ${networkOf(address)}`;
  const { businessId, apiKeyId, userId } = principal;
  // Not the session: who signs in again gets no new allowance.
  return `${businessId} ${apiKeyId ? `key ${apiKeyId}` : `user ${userId}`}`;
}
