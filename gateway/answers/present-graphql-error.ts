import type { GraphQLFormattedError } from 'graphql';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { internalFailure, invalidInput, malformedBody } from '../../shared/errors/errors.js';

const ourCode = /^[A-Z]+(-[A-Z]+)*-\d{3}$/;

/** Codes that GraphQL clients know and act on keep their protocol's name. */
const protocolCodes = new Set(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

const byApolloCode: Readonly<Record<string, ErrorDefinition>> = {
  GRAPHQL_PARSE_FAILED: invalidInput,
  GRAPHQL_VALIDATION_FAILED: invalidInput,
  BAD_USER_INPUT: invalidInput,
  OPERATION_RESOLUTION_FAILURE: invalidInput,
  BAD_REQUEST: malformedBody,
};

type AnyError = Pick<GraphQLFormattedError, 'extensions'>;

/** Whether the error was meant for clients; any other is a fault of ours. */
export function isKnownError({ extensions }: AnyError): boolean {
  const code = extensions?.code;
  return typeof code === 'string' && (ourCode.test(code) || protocolCodes.has(code) || code in byApolloCode);
}

/** An error as it leaves the gateway: with our code, its status and the request id; masked when nobody foresaw it. */
export function presentGraphqlError(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const { code = '', httpStatus, retryable, errors, retryAfterSeconds } = error.extensions ?? {};
  if (typeof code === 'string' && (ourCode.test(code) || protocolCodes.has(code))) {
    return {
      ...error,
      message: withoutValue(error.message),
      extensions: {
        code,
        httpStatus,
        requestId,
        retryable,
        ...(errors ? { errors } : {}),
        ...(retryAfterSeconds ? { retryAfterSeconds } : {}),
      },
    };
  }
  const definition = byApolloCode[String(code)] ?? internalFailure;
  return {
    ...error,
    message: definition === internalFailure ? maskedMessage(requestId) : withoutValue(error.message),
    extensions: {
      code: definition.code,
      httpStatus: definition.httpStatus,
      requestId,
      retryable: definition.isRetryable,
    },
  };
}

const longestMessage = 300;

/** graphql-js quotes the whole input value, which may be large or secret; the reason behind it is enough. */
function withoutValue(message: string): string {
  const reason = message.replace(/^(Variable "\$\w+") got invalid value .*; /s, '$1: ');
  return reason.length > longestMessage ? `${reason.slice(0, longestMessage)}…` : reason;
}

function maskedMessage(requestId: string): string {
  return `Something failed on our side; request ${requestId} is in our logs.`;
}
