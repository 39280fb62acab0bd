import type { FastifyRequest } from 'fastify';
import type { Principal } from '../../shared/access/principal.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';

/** What is logged of a request while it is answered; whoever knows a part writes it. */
export interface AccessLogEntry {
  readonly principal: Principal;
  operationName: string | null;
  /** Of the first error. */
  errorCode: string | null;
}

const entries = new WeakMap<FastifyRequest, AccessLogEntry>();
/** A symbol is copied with the scope, which Apollo Server does for each operation, and never sent anywhere. */
const entryKey = Symbol('access log entry');

type LoggedScope = RequestScope & { readonly [entryKey]?: AccessLogEntry };

/** Begins the entry of a signed-in caller's request; the scope that it answers leads to it. Nobody's is not logged. */
export function beginEntry(request: FastifyRequest, scope: RequestScope): RequestScope {
  if (!scope.principal) return scope;
  const entry: AccessLogEntry = { principal: scope.principal, operationName: null, errorCode: null };
  entries.set(request, entry);
  const logged: LoggedScope = { ...scope, [entryKey]: entry };
  return logged;
}

/** Drops the entry: nothing is kept of the request. */
export function dropEntry(request: FastifyRequest): void {
  entries.delete(request);
}

/** The entry of a request; none while nobody is signed in. */
export function entryOfRequest(request: FastifyRequest): AccessLogEntry | undefined {
  return entries.get(request);
}

/** The entry that an operation belongs to. */
export function entryOfScope(scope: LoggedScope): AccessLogEntry | undefined {
  return scope[entryKey];
}
