import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../shared/config/logger.js';
import { mostFaults } from '../../shared/errors/domain-error.js';
import { isKnownError, presentGraphqlError } from './present-graphql-error.js';

/** Logs the errors that nobody foresaw. */
export function logUnforeseen(
  errors: readonly GraphQLFormattedError[],
  requestId: string,
  logger: Logger,
): void {
  for (const error of errors) {
    if (!isKnownError(error)) logger.error({ requestId, err: error }, 'an operation failed');
  }
}

/** The errors as clients see them: each with its code and request id. */
export function presentErrors(
  errors: readonly GraphQLFormattedError[],
  requestId: string,
): GraphQLFormattedError[] {
  return errors.slice(0, mostFaults).map((error) => presentGraphqlError(error, requestId));
}
