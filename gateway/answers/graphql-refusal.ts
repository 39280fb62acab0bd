import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { DomainError } from '../../shared/errors/domain-error.js';

/** A refusal of a whole operation, before it runs, with its status over HTTP. */
export function graphqlRefusal({ message, definition, retryAfterSeconds }: DomainError): GraphQLError {
  const { code, httpStatus, isRetryable: retryable } = definition;
  const headers = new HeaderMap();
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  // Apollo's `http`, whose headers graphql-yoga's types take for its own.
  const extensions: Record<string, unknown> = {
    code,
    httpStatus,
    retryable,
    retryAfterSeconds,
    http: { status: httpStatus, headers },
  };
  return new GraphQLError(message, { extensions });
}
