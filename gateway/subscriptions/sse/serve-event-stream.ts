import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OutgoingHttpHeaders } from 'node:http';
import type { DomainError } from '../../../shared/errors/domain-error.js';
import type { Logger } from '../../../shared/config/logger.js';
import { RequestLifetime } from '../../../shared/requests/request-lifetime.js';
import { entryOfRequest, handOverEntry, logCode } from '../../access-log/access-log-entry.js';
import type { Admission } from '../../limits/admission.js';
import type { LoggedOperations } from '../log-streams.js';
import type { LiveCallers } from '../live-callers.js';
import { presentStreamError } from '../stream-errors.js';
import type { StreamingAnswer, StreamingRequest, StreamingWay } from '../streaming-operations.js';
import type { StreamCount } from '../stream-count.js';
import type { SubscriptionDocuments } from '../subscription-documents.js';
import { EventStream, eventStreamType } from './event-stream.js';

export interface EventStreamOptions {
  readonly admission: Admission;
  readonly callers: LiveCallers;
  readonly documents: SubscriptionDocuments;
  readonly operations: LoggedOperations;
  readonly streams: StreamCount;
  readonly logger: Logger;
}

export interface EventStreams {
  /** Whether the document's operation is to be streamed. Throws GraphQLErrors for one that cannot be read. */
  readonly isSubscription: (text: string, operationName: string | null | undefined) => boolean;
  /** Answers a subscription as server-sent events, or refuses it as `refuse` does. */
  readonly serve: (
    request: FastifyRequest,
    reply: FastifyReply,
    operation: StreamingRequest,
  ) => Promise<FastifyReply>;
  /** Says why there is no stream, as plain JSON with its status. */
  readonly refuse: (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply;
  /** Ends all that are open; their clients come back, to another server or to the next start. */
  readonly close: () => void;
}

/**
 * Subscriptions over server-sent events, in distinct connections: one admitted request, one operation, its answers as
 * `next` and then `complete`.
 */
export function eventStreams(options: EventStreamOptions): EventStreams {
  const { admission, callers, documents, operations, streams, logger } = options;
  const open = new Set<EventStream>();
  const isSubscription: EventStreams['isSubscription'] = (text, operationName) =>
    documents.prepare(text, operationName).subscription !== undefined;
  const presenter = (request: FastifyRequest) => (error: unknown) =>
    presentStreamError(error, request.id, logger);
  const refuse: EventStreams['refuse'] = (error, request, reply) => {
    const presented = presenter(request)(error);
    const { httpStatus, retryAfterSeconds } = presented.extensions as Partial<Record<string, number>>;
    logCode(entryOfRequest(request), String(presented.extensions?.code));
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    void reply.header('cache-control', 'no-store');
    return reply.code(httpStatus ?? 400).send({ errors: [presented] });
  };
  const serve: EventStreams['serve'] = async (request, reply, operation) => {
    const ending = new Ending(reply);
    const present = presenter(request);
    try {
      const identified = await admission.continueAsStream(request);
      ending.add(await streams.take(identified.scope.principal));
      const shutOut = Promise.withResolvers<DomainError>();
      const caller = callers.open(identified, shutOut.resolve);
      ending.add(() => caller.close());
      const lifetime = new RequestLifetime(admission.answerLimitMs);
      ending.add(() => lifetime.abandon());
      const way = { method: request.method as StreamingWay['method'], lifetime };
      // From here on the operation has an entry of its own.
      handOverEntry(request);
      const answer = await operations.run(caller, operation, way);
      ending.add(() => void answer.stream?.return());
      reply.hijack();
      if (ending.hasCome) return reply;
      const stream = openStream(reply);
      open.add(stream);
      stream.onClose(() => open.delete(stream));
      void shutOut.promise.then((error) => stream.end({ errors: [present(error)] }));
      void send(answer, stream, present);
      return reply;
    } catch (error) {
      ending.come();
      return refuse(error, request, reply);
    }
  };
  return { isSubscription, serve, refuse, close: () => open.forEach((stream) => stream.break()) };
}

/** What is given back when the client is gone, or was refused; at once when it has gone meanwhile. */
class Ending {
  readonly #steps: (() => void)[] = [];
  #hasCome = false;

  constructor({ raw }: FastifyReply) {
    if (raw.closed || raw.destroyed) this.#hasCome = true;
    else raw.once('close', () => this.come());
  }

  get hasCome(): boolean {
    return this.#hasCome;
  }

  add(step: () => void): void {
    if (this.#hasCome) step();
    else this.#steps.push(step);
  }

  come(): void {
    this.#hasCome = true;
    for (const step of this.#steps.splice(0)) step();
  }
}

async function send(
  { stream: source, result }: StreamingAnswer,
  stream: EventStream,
  present: (error: unknown) => object,
): Promise<void> {
  if (!source) return stream.end(result);
  try {
    for await (const frame of source) await stream.next(frame.text);
    stream.end();
  } catch (error) {
    stream.end({ errors: [present(error)] });
  }
}

function openStream(reply: FastifyReply): EventStream {
  const response = reply.raw;
  response.writeHead(200, {
    // The request's id, its allowance, and what lets pages of other origins read the stream.
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': eventStreamType,
    'cache-control': 'no-cache, no-transform',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  return new EventStream(response);
}
