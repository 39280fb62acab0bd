import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestLifetime } from '../../shared/requests/request-lifetime.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Admission } from '../limits/admission.js';
import type { Ask } from './ask-graph.js';

/** What a route needs whose request or answer is a file: many operations, one for each part. */
export interface FileRoute {
  readonly ask: Ask;
  /** Stores a part of an upload. */
  readonly askPart: Ask | undefined;
  /** An id for an upload. */
  readonly newId: () => string;
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  readonly admission: Admission;
}

/** The scope of each part of a file: a part may take as long as an answer may, the file as long as it needs. */
export function scopeOfParts(
  admission: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
): () => RequestScope {
  const scope = admission.scopeOf(request);
  let lifetime = scope.lifetime;
  reply.raw.once('close', () => lifetime?.abandon());
  return () => {
    lifetime = new RequestLifetime(admission.answerLimitMs);
    if (reply.raw.closed) lifetime.abandon();
    return { ...scope, lifetime };
  };
}
