import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OutgoingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { malformedBody } from '../../../shared/errors/errors.js';
import type { Logger } from '../../../shared/config/logger.js';
import { RequestLifetime } from '../../../shared/requests/request-lifetime.js';
import type { Admission } from '../../limits/admission.js';
import { demandBoundedJson } from '../../limits/json-bounds.js';
import { abandonBody } from '../../limits/abandon-body.js';
import type { IdentifiedCaller } from '../../principal/authenticate.js';
import { credentialsOf } from '../../principal/credentials.js';
import type { LoggedOperations } from '../log-streams.js';
import type { LiveCallers } from '../live-callers.js';
import { presentStreamError } from '../stream-errors.js';
import type { StreamingAnswer, StreamingWay } from '../streaming-operations.js';
import type { StreamCount } from '../stream-count.js';
import { EventStream } from './event-stream.js';

export interface EventStreamOptions {
  readonly admission: Admission;
  readonly callers: LiveCallers;
  readonly operations: LoggedOperations;
  readonly streams: StreamCount;
  readonly logger: Logger;
}

export interface EventStreams {
  /** A hook before the body is read. */
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** Answers one operation as server-sent events. */
  readonly serve: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
  /** Ends all that are open; their clients come back, to another server or to the next start. */
  readonly close: () => void;
}

/** Whether the client asks for server-sent events. */
export function asksForEventStream({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/event-stream') ?? false;
}

/**
 * GraphQL over server-sent events, in distinct connections: one request, one operation, its answers as
 * `next` and then `complete`. What is refused before it begins is answered as plain JSON with its status.
 */
export function eventStreams(options: EventStreamOptions): EventStreams {
  const { admission, callers, operations, streams, logger } = options;
  const admitted = new WeakMap<FastifyRequest, IdentifiedCaller>();
  const open = new Set<EventStream>();
  const admit: EventStreams['admit'] = async (request, reply) => {
    try {
      admitted.set(request, await admission.admitStream(credentialsOf(request), reply));
    } catch (refusal) {
      abandonBody(request, reply);
      throw refusal;
    }
  };
  const serve: EventStreams['serve'] = async (request, reply) => {
    const ending = new Ending(reply);
    const present = (error: unknown) => presentStreamError(error, request.id, logger);
    try {
      const identified = admitted.get(request)!;
      ending.add(await streams.take(identified.scope.principal));
      const shutOut = Promise.withResolvers<DomainError>();
      const caller = callers.open(identified, shutOut.resolve);
      ending.add(() => caller.close());
      const lifetime = new RequestLifetime(admission.answerLimitMs);
      ending.add(() => lifetime.abandon());
      const way = { method: request.method as StreamingWay['method'], lifetime };
      const answer = await operations.run(caller, readOperation(request), way);
      ending.add(() => void answer.stream?.return());
      reply.hijack();
      if (ending.hasCome) return reply;
      const stream = openStream(reply);
      open.add(stream);
      stream.onClose(() => open.delete(stream));
      void shutOut.promise.then((error) => stream.end({ errors: [present(error)] }));
      void send(answer, stream, present);
    } catch (error) {
      ending.come();
      const presented = present(error);
      const { httpStatus, retryAfterSeconds } = presented.extensions as Partial<Record<string, number>>;
      if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
      void reply.header('cache-control', 'no-store');
      return reply.code(httpStatus ?? 400).send({ errors: [presented] });
    }
    return reply;
  };
  return { admit, serve, close: () => open.forEach((stream) => stream.break()) };
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
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  return new EventStream(response);
}

const operationSchema = z.object({
  query: z.string().optional(),
  documentId: z.string().optional(),
  id: z.string().optional(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** From the body, or from the query string as GET sends it. */
function readOperation({ method, body, query }: FastifyRequest) {
  const sent = method === 'GET' ? fromQuery(query as Record<string, unknown>) : body;
  const operation = operationSchema.safeParse(sent);
  if (!operation.success) throw new DomainError(malformedBody, 'Send a GraphQL operation: query, variables.');
  return operation.data;
}

function fromQuery({ variables, extensions, ...rest }: Record<string, unknown>): unknown {
  const read = (text: unknown): unknown => {
    if (typeof text !== 'string') return undefined;
    demandBoundedJson(text, 'A parameter');
    return JSON.parse(text);
  };
  try {
    return { ...rest, variables: read(variables), extensions: read(extensions) };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return undefined;
  }
}
