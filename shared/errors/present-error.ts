import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError, type FieldFault } from './domain-error.js';
import type { ErrorDefinition } from './error-definition.js';
import { dependencyUnavailable, internalFailure, invalidInput } from './errors.js';
import { isConnectionFault } from './connection-fault.js';
import { faultOf, type Fault } from './fault.js';

/** An error as clients see it. Source: API conventions, GraphQL. */
export interface PresentedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly httpStatus: number;
    readonly requestId: string;
    readonly retryable: boolean;
    readonly errors?: readonly FieldFault[];
    readonly retryAfterSeconds?: number;
    /** Of an error that nobody foresaw, for the gateway's log; no client gets it. */
    readonly fault?: Fault;
  };
}

interface Details {
  readonly faults?: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
  readonly fault?: Fault;
}

/** Translates what a resolver threw. An unknown error is masked, and logged with the request id. */
export function presentError(error: GraphQLError, requestId: string, logger: Logger): PresentedError {
  const cause = error.originalError;
  const present = (
    definition: ErrorDefinition,
    message: string,
    { faults = [], retryAfterSeconds, fault }: Details = {},
  ) => ({
    message,
    path: error.path,
    extensions: {
      code: definition.code,
      httpStatus: definition.httpStatus,
      requestId,
      retryable: definition.isRetryable,
      ...(faults.length > 0 && { errors: faults }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...(fault && { fault }),
    },
  });
  if (cause instanceof DomainError) return present(cause.definition, cause.message, cause);
  if (!cause || cause instanceof GraphQLError) return present(invalidInput, error.message);
  logger.error({ requestId, path: error.path, err: cause }, 'a resolver failed');
  const fault = faultOf(cause, error.path);
  if (isConnectionFault(cause)) {
    const message = 'The database does not answer at the moment; try again soon.';
    return present(dependencyUnavailable, message, { fault });
  }
  const message = `Something failed on our side; request ${requestId} is in our logs.`;
  return present(internalFailure, message, { fault });
}
