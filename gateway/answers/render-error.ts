import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../../shared/errors/domain-error.js';
import { faultOf } from '../../shared/errors/fault.js';
import { entryOfRequest, logCode } from '../access-log/access-log-entry.js';
import { namesType, perHeader } from './accepted-types.js';
import { fail } from './envelope.js';
import { problemType, toProblem } from './problem.js';

/** Whoever names it wants errors so, also behind the type of their answers. */
const takesProblems = perHeader((accept) => ({ isNamed: namesType(accept, problemType) }));

/**
 * An error in the form of the surface that was asked: the envelope or a problem below /v1, GraphQL's form elsewhere.
 * Codes are documented below `publicUrl`.
 */
export function renderError(
  error: DomainError,
  request: FastifyRequest,
  reply: FastifyReply,
  publicUrl: string,
): object {
  const entry = entryOfRequest(request);
  logCode(entry, error.definition.code);
  if (error.cause) entry.fault ??= faultOf(error.cause);
  if (/^\/(api\/)?v1(\/|\?|$)/.test(request.url)) {
    if (!takesProblems(request.headers.accept).isNamed)
      return fail(error, { requestId: request.id, publicUrl });
    void reply.type(problemType);
    return toProblem(error, request, publicUrl);
  }
  const { message, retryAfterSeconds } = error;
  const { code, httpStatus, isRetryable: retryable } = error.definition;
  return {
    errors: [
      { message, extensions: { code, httpStatus, requestId: request.id, retryable, retryAfterSeconds } },
    ],
  };
}
