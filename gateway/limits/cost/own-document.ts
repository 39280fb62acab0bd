import type { RequestScope } from '../../../shared/requests/request-scope.js';

/** A symbol is copied with the scope, which Apollo Server does for each operation, and never sent anywhere. */
const key = Symbol('own document');

type MarkedScope = RequestScope & { readonly [key]?: true };

/** The scope of a document that is ours, as those of REST are: it costs no points. */
export function forOwnDocument(scope: RequestScope): RequestScope {
  const marked: MarkedScope = { ...scope, [key]: true };
  return marked;
}

/** Whether the operation's document is ours. */
export function isOwnDocument(scope: MarkedScope): boolean {
  return scope[key] === true;
}
