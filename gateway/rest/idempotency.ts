import { hash } from 'node:crypto';
import { DomainError } from '../../shared/errors/domain-error.js';
import { idempotencyMissing, malformedBody } from '../../shared/errors/errors.js';
import type { IdempotentRequest } from '../../shared/requests/idempotent-request.js';
import { hasBody } from './read-request.js';
import type { Route } from '../../shared/records/route.js';

/** Whether requests of the route can carry a key: changes of a business, by somebody. */
export function takesIdempotencyKey(route: Pick<Route, 'method' | 'isOpen' | 'upload'>): boolean {
  return hasBody(route) && !route.isOpen && !route.upload;
}

const form = /^[\x21-\x7e]{1,255}$/;

/**
 * The idempotency of a request, by its header. Throws IDEM-001 when the route needs a key and there is none,
 * VAL-002 when it is malformed.
 */
export function idempotencyOf(
  route: Route,
  header: string | string[] | undefined,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
): IdempotentRequest | undefined {
  if (!takesIdempotencyKey(route)) return undefined;
  if (header === undefined) {
    if (!route.needsIdempotencyKey) return undefined;
    throw new DomainError(idempotencyMissing, 'Send an `Idempotency-Key` of your own, new for each request.');
  }
  const key = String(header);
  if (!form.test(key))
    throw new DomainError(
      malformedBody,
      '`Idempotency-Key` is 1 to 255 printable characters without blanks.',
    );
  return { operation, key, digest: hash('sha256', JSON.stringify(sorted(variables)), 'base64url') };
}

/** The same for the same values, in whichever order a client names them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, inner]) => [name, sorted(inner)]);
}
