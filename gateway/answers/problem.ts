import type { FastifyRequest } from 'fastify';
import type { DomainError } from '../../shared/errors/domain-error.js';
import { fail, type EnvelopeError } from './envelope.js';

export const problemType = 'application/problem+json';

/** RFC 9457; what it has no member for are extensions of the envelope's names. */
export interface Problem extends Omit<EnvelopeError, 'message' | 'doc_url'> {
  /** Where the code is documented. */
  readonly type: string;
  readonly detail: string;
  /** The path that was asked. */
  readonly instance: string;
}

/** The error for clients that accept `application/problem+json`, in place of the envelope. */
export function toProblem(
  error: DomainError,
  { id: requestId, url }: Pick<FastifyRequest, 'id' | 'url'>,
  publicUrl: string,
): Problem {
  const { message, doc_url, ...rest } = fail(error, { requestId, publicUrl }).error!;
  return { type: doc_url, detail: message, instance: url.split('?')[0]!.slice(0, 200), ...rest };
}
