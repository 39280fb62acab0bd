import type { FastifyReply, FastifyRequest } from 'fastify';
import { omitLine } from '../../shared/http/request-lines.js';
import { timedCache } from '../../shared/values/timed-cache.js';
import { credentialKey } from './credential-key.js';
import { abandonBody } from './abandon-body.js';
import type { RequestLimiter } from './request-limiter.js';

/** Takes a request that needs no caller from the allowance of its network. Throws RATE-001. */
export type NetworkAllowance = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Of a flood one line a second is enough. */
const loggedEveryMs = 1_000;
const watchedNetworks = 10_000;

/**
 * The allowance of what is open to all: documentation, keys, paths that are not there. Nobody's credentials are looked
 * at, so that looking costs nothing. Answers do not tell what is left: caches keep them for others.
 */
export function networkAllowance(limiter: RequestLimiter): NetworkAllowance {
  const refused = timedCache<true>(watchedNetworks, loggedEveryMs);
  return async (request, reply) => {
    const key = credentialKey({ principal: null, address: request.ip });
    try {
      const release = await limiter.begin(key);
      // A client that is gone already does not close again.
      if (reply.raw.closed) release();
      else reply.raw.once('close', release);
    } catch (refusal) {
      if (refused.has(key)) omitLine(request);
      else refused.set(key, true);
      abandonBody(request, reply);
      throw refusal;
    }
  };
}
