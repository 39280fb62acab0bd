import { DomainError } from '../../../shared/errors/domain-error.js';

/** Why the server closes a socket. Clients of graphql-ws try again after each of them. */
export const closeCodes = {
  /** The token is past its end, the session was ended, the business suspended: come back with a good one. */
  forbidden: 4403,
  /** Too many sockets, or a part of the platform does not answer: come back later. */
  tryAgainLater: 1013,
  goingAway: 1001,
} as const;

const longestReason = 123;

/** How a socket is closed for an error. */
export function closeFor(error: unknown): { readonly code: number; readonly reason: string } {
  if (!(error instanceof DomainError)) return { code: closeCodes.tryAgainLater, reason: 'SYS-001' };
  const { code, httpStatus } = error.definition;
  const isRefusal = httpStatus === 401 || httpStatus === 403;
  return {
    code: isRefusal ? closeCodes.forbidden : closeCodes.tryAgainLater,
    reason: `${code}: ${error.message}`.slice(0, longestReason),
  };
}
