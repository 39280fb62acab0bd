import type { FastifyReply } from 'fastify';
import type { BucketRule, Taken } from './bucket-store.js';

/**
 * Tells a client its allowance: draft-ietf-httpapi-ratelimit-headers-10, and the `X-RateLimit-*` that came
 * before it, whose `Reset` is in seconds since 1970.
 */
export function setRateHeaders(
  reply: FastifyReply,
  { name, capacity, refillPerSecond }: BucketRule,
  { left, fullInMs }: Taken,
  nowMs: number,
): void {
  const fullInSeconds = Math.ceil(fullInMs / 1_000);
  void reply
    .header('ratelimit-policy', `"${name}";q=${capacity};w=${Math.ceil(capacity / refillPerSecond)}`)
    .header('ratelimit', `"${name}";r=${left};t=${fullInSeconds}`)
    .header('x-ratelimit-limit', capacity)
    .header('x-ratelimit-remaining', left)
    .header('x-ratelimit-reset', Math.ceil((nowMs + fullInMs) / 1_000));
}

/** The answer that refuses says it too: `Retry-After` has no fractions, and 0 would mean now. */
export function retryAfterSecondsOf(retryInMs: number): number {
  return Math.max(1, Math.ceil(retryInMs / 1_000));
}
