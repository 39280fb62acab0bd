import { getOperationAST, GraphQLError, type ExecutionResult } from 'graphql';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { internalFailure, invalidInput } from '../../shared/errors/errors.js';
import type { LiveCaller } from './live-callers.js';
import type {
  StreamingAnswer,
  StreamingOperations,
  StreamingRequest,
  StreamingWay,
} from './streaming-operations.js';
import { callerEntry, longestName, type LoggedServer } from '../access-log/log-requests.js';

/** Operations of streaming transports, each of which is logged. */
export interface LoggedOperations {
  run(caller: LiveCaller, request: StreamingRequest, way: StreamingWay): Promise<StreamingAnswer>;
}

/**
 * Logs each operation of a stream or socket as a request is logged that was answered: when the stream has begun, the
 * result is there, or it was refused. A stream under way is found by then, however long it stays open.
 */
export function logStreams(
  operations: Pick<StreamingOperations, 'run'>,
  { log, operationMetrics, clock, ids }: LoggedServer,
): LoggedOperations {
  return {
    async run(caller, request, way) {
      const startedAt = clock.now();
      const add = (requestId: string, { operationType, ...outcome }: Outcome) => {
        const { operationName, errorCode } = outcome;
        operationMetrics.count({ operationName, operationType, errorCodes: errorCode ? [errorCode] : [] });
        log.add({
          ...callerEntry(caller.scope.principal, caller.scope.address),
          ...outcome,
          id: ids.next(),
          requestId,
          method: way.method,
          path: '/graphql',
          durationMs: clock.now().getTime() - startedAt.getTime(),
          startedAt: startedAt.toISOString(),
        });
      };
      try {
        const answer = await operations.run(caller, request, way);
        add(answer.requestId, outcomeOf(answer, request));
        return answer;
      } catch (error) {
        add(caller.scope.requestId, refusalOf(error, request));
        throw error;
      }
    },
  };
}

interface Outcome {
  readonly operationName: string | null;
  readonly operationType: string | null;
  readonly status: number;
  readonly errorCode: string | null;
}

function outcomeOf({ document, result }: StreamingAnswer, { operationName }: StreamingRequest): Outcome {
  const { operation: operationType = null, name } = getOperationAST(document, operationName) ?? {};
  const named = name?.value.slice(0, longestName) ?? null;
  return { operationName: named, operationType, status: 200, errorCode: firstCode(result) };
}

function firstCode(result: ExecutionResult | undefined): string | null {
  const code = result?.errors?.[0]?.extensions?.code;
  return typeof code === 'string' ? code : null;
}

/** What could not be read has the name that was sent with it, if one was. */
function refusalOf(error: unknown, { operationName }: StreamingRequest): Outcome {
  const { code, httpStatus } = definitionOf(error);
  const named = operationName?.slice(0, longestName) ?? null;
  return { operationName: named, operationType: null, status: httpStatus, errorCode: code };
}

function definitionOf(error: unknown): Pick<ErrorDefinition, 'code' | 'httpStatus'> {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof DomainError) return cause.definition;
  if (!(cause instanceof GraphQLError)) return internalFailure;
  const { code = invalidInput.code, httpStatus = invalidInput.httpStatus } =
    cause.extensions as Partial<ErrorDefinition>;
  return { code, httpStatus };
}
