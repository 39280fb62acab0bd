import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../shared/config/logger.js';
import { mostFaults } from '../../shared/errors/domain-error.js';
import { faultOf, type Fault } from '../../shared/errors/fault.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { entryOfScope, logCode } from '../access-log/access-log-entry.js';
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

/** The errors as clients see them: each with its code and request id. Their codes are logged, and why they happened. */
export function presentErrors(
  errors: readonly GraphQLFormattedError[],
  scope: RequestScope,
): GraphQLFormattedError[] {
  const entry = entryOfScope(scope);
  return errors.slice(0, mostFaults).map((error) => {
    const presented = presentGraphqlError(error, scope.requestId);
    if (entry) {
      logCode(entry, String(presented.extensions?.code));
      entry.fault ??= causeOf(error);
    }
    return presented;
  });
}

/** What a subgraph told of its own fault, or what failed here. */
function causeOf(error: GraphQLFormattedError): Fault | null {
  const told = error.extensions?.fault as Fault | undefined;
  if (told || isKnownError(error)) return told ?? null;
  return faultOf(error instanceof GraphQLError ? (error.originalError ?? error) : error, error.path);
}
