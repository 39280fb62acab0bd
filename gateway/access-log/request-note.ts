import type { FastifyRequest } from 'fastify';
import type { Principal } from '../../shared/access/principal.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';

/** What is noted of a request while it is answered; whoever learns a part writes it in. */
export interface RequestNote {
  readonly principal: Principal;
  operationName: string | null;
  /** Of the first error. */
  errorCode: string | null;
}

const notes = new WeakMap<FastifyRequest, RequestNote>();
/** A symbol is copied with the scope, which Apollo Server does for each operation, and never sent anywhere. */
const noteKey = Symbol('request note');

type NotedScope = RequestScope & { readonly [noteKey]?: RequestNote };

/** Begins the note of a signed-in caller's request; the scope that it answers leads to it. Nobody's is not noted. */
export function beginNote(request: FastifyRequest, scope: RequestScope): RequestScope {
  if (!scope.principal) return scope;
  const note: RequestNote = { principal: scope.principal, operationName: null, errorCode: null };
  notes.set(request, note);
  const noted: NotedScope = { ...scope, [noteKey]: note };
  return noted;
}

/** Forgets the note: nothing is kept of the request. */
export function dropNote(request: FastifyRequest): void {
  notes.delete(request);
}

/** The note of a request; none while nobody is signed in. */
export function noteOfRequest(request: FastifyRequest): RequestNote | undefined {
  return notes.get(request);
}

/** The note that an operation belongs to. */
export function noteOfScope(scope: NotedScope): RequestNote | undefined {
  return scope[noteKey];
}
