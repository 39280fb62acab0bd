import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isTraced, startSpan, type Span } from '../../shared/requests/tracing.js';
import { traceContextOf, type TraceContext } from '../../shared/requests/trace-context.js';
import { entryOfRequest } from './access-log-entry.js';

const spans = new WeakMap<FastifyRequest, Span>();

/** Times each request from its arrival to the end of its answer, where spans are recorded. */
export function traceRequests(app: FastifyInstance): void {
  if (!isTraced()) return;
  app.addHook('onRequest', (request, _reply, done) => {
    const attributes = { 'http.request.method': request.method, 'braiflow.request_id': request.id };
    const span = startSpan(request.method, 'server', traceContextOf(request.headers), attributes);
    if (span) spans.set(request, span);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { url: route = 'unknown' } = request.routeOptions;
    const { operationName, operationType, errorCodes } = entryOfRequest(request);
    spans.get(request)?.end({
      name: `${request.method} ${route}`,
      isFault: reply.statusCode >= 500 || errorCodes.some((code) => code.startsWith('SYS-')),
      attributes: {
        'http.route': route,
        'http.response.status_code': reply.statusCode,
        ...(operationType && { 'graphql.operation.type': operationType }),
        ...(operationName && { 'graphql.operation.name': operationName }),
        ...(errorCodes.length > 0 && { 'braiflow.error_codes': errorCodes.join(',') }),
      },
    });
    done();
  });
}

/** The trace that a request belongs to: its own span, or what its headers name. */
export function traceOf(request: FastifyRequest): TraceContext | undefined {
  return spans.get(request)?.context ?? traceContextOf(request.headers);
}
