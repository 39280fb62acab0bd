import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { Logger } from '../../shared/config/logger.js';
import { originNotAllowed } from '../answers/errors.js';

/** Whoever invents origins fills the log no further. */
const mostWarnings = 20;
const longestOrigin = 200;

/** Makes ORIGIN-001 for the request of a page; each of the first origins is logged once, for who can change the setting. */
export function originRefusals(logger: Logger): (request: FastifyRequest) => DomainError {
  const warned = new Set<string>();
  return ({ headers }) => {
    const origin = (headers.origin ?? 'no origin').slice(0, longestOrigin);
    if (!warned.has(origin) && warned.size < mostWarnings) {
      warned.add(origin);
      logger.warn({ origin }, 'a page of an origin that CORS_ORIGINS does not name was refused');
    }
    return new DomainError(
      originNotAllowed,
      `Pages of ${origin} may not call this platform; its operator adds the origin to CORS_ORIGINS.`,
    );
  };
}
