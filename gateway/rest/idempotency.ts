import { digestOf, keyMissing, readIdempotencyKey } from '../idempotency/idempotency-key.js';
import type { IdempotentRequest } from '../../shared/requests/idempotent-request.js';
import { hasBody } from './read-request.js';
import type { Route } from '../../shared/records/route.js';

/** Whether requests of the route can carry a key: changes of a business, by somebody. */
export function takesIdempotencyKey(route: Pick<Route, 'method' | 'isOpen' | 'upload'>): boolean {
  return hasBody(route) && !route.isOpen && !route.upload;
}

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
    throw keyMissing();
  }
  return { operation, key: readIdempotencyKey(header), digest: digestOf(variables) };
}
