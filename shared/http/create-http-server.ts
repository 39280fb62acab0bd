import {
  fastify,
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { DomainError } from '../errors/domain-error.js';
import type { Ids } from '../values/ids.js';
import type { Logger } from '../config/logger.js';
import { endUnread } from './end-unread.js';
import { setDrainTimeout } from './drain-timeout.js';
import { refuseMalformed } from './refuse-malformed.js';
import { requestIdOf } from './request-id.js';
import { isLogged } from './request-lines.js';
import { securityHeaders } from './security-headers.js';
import type { Stopping } from './stopping.js';
import { toDomainError } from './to-domain-error.js';

export interface HttpServerOptions {
  readonly logger: Logger;
  readonly ids: Ids;
  /** How many proxies stand between the client and this server. */
  readonly trustedProxies?: number;
  /** Whether clients reach it by TLS, which something in front ends. */
  readonly isHttps?: boolean;
  /** How long closing waits for requests in progress; default 10 s, less than a process is given to end. */
  readonly drainLimitMs?: number;
  /** Once it has begun each answer ends its connection, so that the client's next request finds another server. */
  readonly stopping?: Stopping;
  /** What else a request's line in the log tells; without secrets, which nothing removes there. */
  readonly describe?: (request: FastifyRequest) => object;
  /** Writes an error in the form of the surface that was asked. */
  readonly renderError: (error: DomainError, request: FastifyRequest, reply: FastifyReply) => object;
}

/** The largest body any surface accepts. */
export const bodyLimitBytes = 1024 * 1024;

/** An HTTP server as every process has it: request ids, bounded bodies and times, errors that explain themselves. */
export function createHttpServer({
  logger,
  ids,
  trustedProxies = 0,
  isHttps = false,
  drainLimitMs = 10_000,
  stopping,
  describe,
  renderError,
}: HttpServerOptions): FastifyInstance {
  const headers = securityHeaders(isHttps);
  const answer = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const presented = toDomainError(error);
    if (presented.definition.httpStatus >= 500)
      logger.error({ requestId: request.id, err: error }, 'a request failed');
    // A path that cannot be routed has passed no hook yet.
    void reply.headers(headers).header('x-request-id', request.id).header('cache-control', 'no-store');
    const { retryAfterSeconds } = presented;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    return reply.code(presented.definition.httpStatus).send(renderError(presented, request, reply));
  };
  const app = fastify({
    frameworkErrors: answer as never,
    clientErrorHandler: refuseMalformed(headers, { ids, logger }),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // Log lines name the request themselves; a logger for each request would cost as much as routing it.
    childLoggerFactory: () => logger as never,
    bodyLimit: bodyLimitBytes,
    trustProxy: (_address, hop) => hop < trustedProxies,
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id'], ids),
    requestTimeout: 30_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 500 },
    forceCloseConnections: 'idle',
    // What was sent before the client could know is answered, not refused.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
  }) as unknown as FastifyInstance;
  setDrainTimeout(app, drainLimitMs);
  endUnread(app);
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers).header('x-request-id', request.id);
    if (stopping?.hasBegun) void reply.header('connection', 'close');
    done();
  });
  // Nothing in these lines can be a secret; to look for some costs as much as all else of a line.
  const lines = logger.child({}, { redact: [] });
  app.addHook('onResponse', (request, reply, done) => {
    if (!isLogged(request)) return done();
    const { method, url, id } = request;
    const path = url.split('?')[0];
    const ms = Math.round(reply.elapsedTime);
    lines.info(
      { requestId: id, method, path, status: reply.statusCode, ms, ...describe?.(request) },
      'request',
    );
    done();
  });
  app.setErrorHandler(answer as never);
  app.setNotFoundHandler((request, reply) => {
    const presented = toDomainError({
      statusCode: 404,
      message: `There is no ${request.method} ${request.url.split('?')[0]!.slice(0, 200)}.`,
    });
    return reply
      .header('cache-control', 'no-store')
      .code(404)
      .send(renderError(presented, request, reply));
  });
  return app;
}
