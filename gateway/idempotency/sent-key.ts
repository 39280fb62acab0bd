import type { IdempotentRequest } from '../../shared/requests/idempotent-request.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';

/** An idempotency key that came with an operation of GraphQL; what it is the key of shows once the operation is read. */
interface SentKey {
  readonly text: unknown;
  request?: IdempotentRequest;
}

/** A symbol is copied with the scope, which Apollo Server does for each operation, and never sent anywhere. */
const key = Symbol('idempotency key');

type KeyedScope = RequestScope & { readonly [key]?: SentKey };

/** The scope of an operation that came with this key, as its client wrote it; the same scope where there is none. */
export function withSentKey(scope: RequestScope, text: unknown): RequestScope {
  if (text === undefined || text === null) return scope;
  const keyed: KeyedScope = { ...scope, [key]: { text } };
  return keyed;
}

/** The key that came with the operation. */
export function sentKeyOf(scope: KeyedScope): SentKey | undefined {
  return scope[key];
}

/** Whether the operation was answered as an earlier request with its key. */
export function isReplayed(scope: KeyedScope): boolean {
  return scope[key]?.request?.isReplayed === true;
}
