import type { FastifyRequest } from 'fastify';
import type { Principal } from '../../shared/access/principal.js';
import type { Fault } from '../../shared/errors/fault.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { coarseNetworkOf } from './coarse-network.js';

/** What is logged of a request while it is answered; whoever knows a part writes it. */
export interface AccessLogEntry {
  /** Null while nobody is signed in. */
  readonly principal: Principal | null;
  /** Too coarse to tell one line from its neighbours. */
  readonly network: string;
  operationName: string | null;
  /** `query`, `mutation` or `subscription`; null when no operation was found. */
  operationType: string | null;
  /** Of its errors: each once, the first one first, five at the most. */
  readonly errorCodes: string[];
  /** Of the first error that nobody foresaw. */
  fault: Fault | null;
  /** No row is written. */
  isDropped: boolean;
  /** The operation has an entry of its own, which is counted. */
  isHandedOver: boolean;
}

const mostCodes = 5;

const entries = new WeakMap<FastifyRequest, AccessLogEntry>();
/** A symbol is copied with the scope, which Apollo Server does for each operation, and never sent anywhere. */
const entryKey = Symbol('access log entry');

type LoggedScope = RequestScope & { readonly [entryKey]?: AccessLogEntry };

/** Begins the entry of an admitted request; the scope that it answers leads to it. */
export function beginEntry(request: FastifyRequest, scope: RequestScope): RequestScope {
  const logged: LoggedScope = { ...scope, [entryKey]: open(request, scope.principal) };
  return logged;
}

/** Of a flood: nothing is kept of the request, though it is counted. */
export function dropEntry(request: FastifyRequest): void {
  entryOfRequest(request).isDropped = true;
}

/** The operation of the request has an entry of its own from now on. */
export function handOverEntry(request: FastifyRequest): void {
  const entry = entryOfRequest(request);
  entry.isDropped = true;
  entry.isHandedOver = true;
}

/** The entry of a request, which begins now when the request was refused before it was known who asks. */
export function entryOfRequest(request: FastifyRequest): AccessLogEntry {
  return entries.get(request) ?? open(request, null);
}

/** The entry that an operation belongs to; none for what the platform asks itself. */
export function entryOfScope(scope: LoggedScope): AccessLogEntry | undefined {
  return scope[entryKey];
}

/** Logs the code of an error. */
export function logCode({ errorCodes }: AccessLogEntry, code: string): void {
  if (errorCodes.length < mostCodes && !errorCodes.includes(code)) errorCodes.push(code);
}

function open(request: FastifyRequest, principal: Principal | null): AccessLogEntry {
  const entry: AccessLogEntry = {
    principal,
    network: coarseNetworkOf(request.ip),
    operationName: null,
    operationType: null,
    errorCodes: [],
    fault: null,
    isDropped: false,
    isHandedOver: false,
  };
  entries.set(request, entry);
  return entry;
}
