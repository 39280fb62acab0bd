import { GraphQLError, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { makeServer, type Context, type Server } from 'graphql-ws';
import type { Logger } from '../../../shared/logging/logger.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { tooManyStreams } from '../../errors.js';
import type { Admission } from '../../limits/admission.js';
import type { Credentials } from '../../principal/credentials.js';
import type { Frame } from '../frame.js';
import { credentialKey } from '../../limits/credential-key.js';
import type { RequestLimiter } from '../../limits/request-limiter.js';
import type { NotedOperations } from '../../requests/note-streams.js';
import type { LiveCaller, LiveCallers } from '../live-callers.js';
import { presentStreamError } from '../stream-errors.js';
import type { StreamingRequest } from '../streaming-operations.js';
import { closeFor } from './close-codes.js';
import { connectionCredentials } from './connection-credentials.js';
import { FramePayload, type FrameSlot } from './frame-message.js';
import type { StreamCount } from '../stream-count.js';

/** What a socket carries along. */
export interface Connection {
  readonly upgrade: Credentials;
  readonly slot: FrameSlot;
  close(code: number, reason: string): void;
  /** What is given back when the socket closes; undefined once it has. */
  closing?: (() => void)[];
  caller?: LiveCaller;
}

export interface ProtocolOptions {
  readonly admission: Admission;
  readonly limiter: RequestLimiter;
  readonly callers: LiveCallers;
  readonly operations: NotedOperations;
  readonly streams: StreamCount;
  readonly subscriptionsPerSocket: number;
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
}

type SocketContext = Context<Record<string, unknown>, Connection>;

/** The protocol graphql-transport-ws over our streams. Source: its specification by the graphql-ws project. */
export function createProtocol(options: ProtocolOptions): Server<Connection> {
  const { logger } = options;
  return makeServer<Record<string, unknown>, Connection>({
    onConnect: (context) => connect(context, options),
    onClose({ extra }) {
      extra.closing?.forEach((step) => step());
      extra.closing = undefined;
    },
    onSubscribe: (context, _id, request) => open(context, request, options),
    subscribe: (args) => answerOf(args) as AsyncIterableIterator<ExecutionResult>,
    execute: (args) => answerOf(args) as ExecutionResult,
    onNext: ({ extra }, _id, _request, _args, result) => present(result, extra),
    onError: ({ extra }, _id, _request, errors) => {
      const [error] = errors as readonly GraphQLError[];
      return [presentStreamError(causeOf(error!), extra.upgrade.requestId, logger)];
    },
  });
}

/** False refuses the socket, which by then is closed with its reason. */
async function connect(
  { connectionParams, extra }: SocketContext,
  options: ProtocolOptions,
): Promise<boolean> {
  const { admission, callers, streams } = options;
  const close = (error: unknown) => {
    const { code, reason } = closeFor(error);
    extra.close(code, reason);
  };
  try {
    const identified = await admission.admitStream(connectionCredentials(connectionParams, extra.upgrade));
    const leave = await streams.take(identified.scope.principal);
    // The client may have gone while we looked at who it is.
    if (!extra.closing) {
      leave();
      return false;
    }
    const caller = callers.open(identified, close);
    extra.closing.push(leave, () => caller.close());
    extra.caller = caller;
    return true;
  } catch (error) {
    close(error);
    return false;
  }
}

/** The stream or the result, which `subscribe` and `execute` then only hand over; or why there is none. */
async function open(
  { subscriptions, extra }: SocketContext,
  request: StreamingRequest,
  { operations, limiter, subscriptionsPerSocket, schema }: ProtocolOptions,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  let leave: (() => void) | undefined;
  try {
    if (Object.keys(subscriptions).length > subscriptionsPerSocket) {
      const message = `A socket carries at most ${subscriptionsPerSocket} subscriptions.`;
      throw new DomainError(tooManyStreams, message);
    }
    // The place is kept until a query is answered or a stream has begun.
    leave = await limiter.begin(credentialKey(extra.caller!.scope));
    const { document, ...answer } = await operations.run(extra.caller!, request, 'GET');
    return { schema, document, operationName: request.operationName, contextValue: answer };
  } catch (error) {
    return [new GraphQLError('The operation was refused.', { originalError: error as Error })];
  } finally {
    leave?.();
  }
}

function answerOf({ contextValue }: ExecutionArgs): unknown {
  const answer = contextValue as Partial<Record<'stream' | 'result', unknown>>;
  return answer.stream ?? answer.result;
}

function present(result: ExecutionResult | Frame, { slot }: Connection) {
  return ('text' in result ? new FramePayload(result, slot) : result) as ExecutionResult;
}

/** graphql-ws wraps what a stream threw; a fault of the document is a GraphQLError by itself. */
function causeOf(error: GraphQLError): Error {
  return error.originalError ?? error;
}
