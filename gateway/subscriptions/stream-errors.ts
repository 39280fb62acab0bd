import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { presentError } from '../../shared/errors/present-error.js';
import type { Logger } from '../../shared/config/logger.js';
import { presentGraphqlError } from '../answers/present-graphql-error.js';

/** What ended a stream, or kept it from beginning, as clients see it. Unknown errors are masked and logged. */
export function presentStreamError(error: unknown, requestId: string, logger: Logger): GraphQLFormattedError {
  if (error instanceof GraphQLError && !error.originalError) {
    const coded = error.extensions.code ? error : withCode(error);
    return presentGraphqlError(coded.toJSON(), requestId);
  }
  const originalError = error instanceof GraphQLError ? error.originalError : (error as Error);
  const wrapped = new GraphQLError(originalError?.message ?? 'The stream failed.', { originalError });
  return presentGraphqlError(presentError(wrapped, requestId, logger), requestId);
}

/** graphql-js throws syntax errors and bad arguments without a code. */
function withCode(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
}
