import type { FastifyRequest } from 'fastify';
import { bodyLimitBytes } from '../../shared/http/create-http-server.js';

/** Reading and understanding so much of a body takes about as long as a request without one. */
const bytesPerRequest = 64 * 1_024;

type Head = Pick<FastifyRequest, 'headers'>;

/**
 * How many requests of the allowance a request counts for: one, and another for each 64 KiB of its body. A body of
 * unknown length counts as the longest, until it was read.
 */
export function requestWeight(request: Head): number {
  const bytes = isOfUnknownLength(request) ? bodyLimitBytes : Number(request.headers['content-length'] ?? 0);
  return weightOfBytes(Math.min(bytes, bodyLimitBytes));
}

/** Whether the weight was assumed. */
export function isOfUnknownLength({ headers }: Head): boolean {
  return headers['transfer-encoding'] !== undefined;
}

export function weightOfBytes(bytes: number): number {
  return 1 + Math.floor(bytes / bytesPerRequest);
}
