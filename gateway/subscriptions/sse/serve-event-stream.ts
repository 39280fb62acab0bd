import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OutgoingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { malformedBody } from '../../../shared/errors/errors.js';
import type { Logger } from '../../../shared/logging/logger.js';
import type { Admission } from '../../limits/admission.js';
import { demandBoundedJson } from '../../limits/json-bounds.js';
import { credentialsOf } from '../../principal/credentials.js';
import type { NotedOperations, StreamMethod } from '../../requests/note-streams.js';
import type { LiveCallers } from '../live-callers.js';
import { presentStreamError } from '../stream-errors.js';
import type { StreamingAnswer } from '../streaming-operations.js';
import type { StreamCount } from '../stream-count.js';
import { EventStream } from './event-stream.js';

export interface EventStreamOptions {
  readonly admission: Admission;
  readonly callers: LiveCallers;
  readonly operations: NotedOperations;
  readonly streams: StreamCount;
  readonly logger: Logger;
}

export interface EventStreams {
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
  const open = new Set<EventStream>();
  const serve: EventStreams['serve'] = async (request, reply) => {
    const closing: (() => void)[] = [];
    const close = () => closing.splice(0).forEach((step) => step());
    const present = (error: unknown) => presentStreamError(error, request.id, logger);
    try {
      const identified = await admission.admitStream(credentialsOf(request), reply);
      closing.push(await streams.take(identified.scope.principal));
      const shutOut = Promise.withResolvers<DomainError>();
      const caller = callers.open(identified, shutOut.resolve);
      closing.push(() => caller.close());
      const answer = await operations.run(caller, readOperation(request), request.method as StreamMethod);
      reply.hijack();
      const stream = openStream(reply, close);
      open.add(stream);
      stream.onClose(() => open.delete(stream));
      void shutOut.promise.then((error) => stream.end({ errors: [present(error)] }));
      void send(answer, stream, present);
    } catch (error) {
      close();
      const presented = present(error);
      const { httpStatus, retryAfterSeconds } = presented.extensions as Partial<Record<string, number>>;
      if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
      return reply.code(httpStatus ?? 400).send({ errors: [presented] });
    }
    return reply;
  };
  return { serve, close: () => open.forEach((stream) => stream.break()) };
}

async function send(
  { stream: source, result }: StreamingAnswer,
  stream: EventStream,
  present: (error: unknown) => object,
): Promise<void> {
  if (!source) return stream.end(result);
  stream.onClose(() => void source.return());
  try {
    for await (const frame of source) await stream.next(frame.text);
    stream.end();
  } catch (error) {
    stream.end({ errors: [present(error)] });
  }
}

function openStream(reply: FastifyReply, close: () => void): EventStream {
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
  const stream = new EventStream(response);
  stream.onClose(close);
  return stream;
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
  const given = method === 'GET' ? fromQuery(query as Record<string, unknown>) : body;
  const operation = operationSchema.safeParse(given);
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
