import { digestOf, keyMissing, readIdempotencyKey } from '../idempotency/idempotency-key.js';
import type { IdempotentRequest } from '../../shared/requests/idempotent-request.js';
import type { CompiledDocument } from './compile-document.js';
import { hasBody } from './read-request.js';
import type { Route } from '../../shared/records/route.js';

/** Whether requests of the route can carry a key: changes of a business, by somebody. */
export function takesIdempotencyKey(route: Pick<Route, 'method' | 'isOpen' | 'upload'>): boolean {
  return hasBody(route) && !route.isOpen && !route.upload;
}

/** A route's operation, and whether it moves money. */
type RouteOperation = Pick<CompiledDocument, 'operationName' | 'movesMoney'>;

/**
 * The idempotency of a request, by its header. Throws IDEM-001 when the route moves money and there is none,
 * VAL-002 when it is malformed.
 */
export function idempotencyOf(
  route: Route,
  { operationName: operation, movesMoney }: RouteOperation,
  header: string | string[] | undefined,
  variables: Readonly<Record<string, unknown>>,
): IdempotentRequest | undefined {
  if (!takesIdempotencyKey(route)) return undefined;
  if (header === undefined) {
    if (!movesMoney) return undefined;
    throw keyMissing();
  }
  return { operation, key: readIdempotencyKey(header), digest: digestOf(variables) };
}

/** Throws for a route that moves money and could take no key. */
export function demandKeyedRoute(route: Route, { movesMoney }: Pick<RouteOperation, 'movesMoney'>): void {
  if (movesMoney && !takesIdempotencyKey(route))
    throw new Error('What moves money is a POST or PATCH of somebody who is signed in, without a file.');
}
