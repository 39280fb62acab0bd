import { DomainError } from '../../../shared/errors/domain-error.js';

/** Why the server closes a socket, beside the codes of the protocol. */
export const closeCodes = {
  /**
   * The token is past its end, the session was ended, the business suspended: come back with a good one. Clients of
   * graphql-ws try again after this one and the next two.
   */
  forbidden: 4403,
  /** Too many sockets or messages, or a part of the platform does not answer: come back later. */
  tryAgainLater: 1013,
  goingAway: 1001,
  unsupportedData: 1003,
  messageTooBig: 1009,
} as const;

/** How a socket is closed for an error. */
export function closeFor(error: unknown): { readonly code: number; readonly reason: string } {
  if (!(error instanceof DomainError)) return { code: closeCodes.tryAgainLater, reason: 'SYS-001' };
  const { code, httpStatus } = error.definition;
  const isRefusal = httpStatus === 401 || httpStatus === 403;
  return {
    code: isRefusal ? closeCodes.forbidden : closeCodes.tryAgainLater,
    reason: `${code}: ${error.message}`,
  };
}

/** What a frame that closes has room for. */
const longestReasonBytes = 123;

/** As much of the reason as fits, in whole characters. */
export function fittingReason(reason: string): string {
  const room = new Uint8Array(longestReasonBytes);
  const { read } = new TextEncoder().encodeInto(reason, room);
  return reason.slice(0, read);
}
