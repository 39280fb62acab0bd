import type { DomainError } from '../shared/errors/domain-error.js';
import { fail } from './rest/envelope.js';

/** An error in the form of the surface that was asked: the envelope below /v1, GraphQL's form elsewhere. */
export function renderError(error: DomainError, requestId: string, path: string): object {
  if (/^\/(api\/)?v1(\/|\?|$)/.test(path)) return fail(error, requestId);
  const { message, retryAfterSeconds } = error;
  const { code, httpStatus, isRetryable: retryable } = error.definition;
  return {
    errors: [{ message, extensions: { code, httpStatus, requestId, retryable, retryAfterSeconds } }],
  };
}
