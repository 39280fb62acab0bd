import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import { DomainError } from '../errors/domain-error.js';
import { unauthorized } from '../errors/errors.js';
import { createHttpServer } from '../http/create-http-server.js';
import { registerLiveness, registerReadiness, type ReadinessCheck } from '../http/health.js';
import type { Stopping } from '../http/stopping.js';
import { registerMetrics, type MetricsPart } from '../http/metrics.js';
import type { Kernel } from '../kernel/kernel.js';
import { scopeHeader, verifyScope } from '../requests/scope-token.js';
import type { Clock } from '../values/clock.js';
import type { RunningSubgraph } from './running-subgraph.js';
import { registerSubgraphRoute } from './subgraph-route.js';

export interface SubgraphServerOptions {
  readonly local: readonly RunningSubgraph[];
  readonly internalSecret: string;
  readonly readiness: readonly ReadinessCheck[];
  readonly metrics: readonly MetricsPart[];
  /** Where operators look, if not here. */
  readonly operations: FastifyInstance | undefined;
  readonly stopping: Stopping;
  readonly kernel: Pick<Kernel, 'ids' | 'logger' | 'clock'>;
}

/** The HTTP server of a process that runs subgraphs apart from the gateway. Not yet listening. */
export function createSubgraphServer({
  local,
  internalSecret,
  readiness,
  metrics,
  operations,
  stopping,
  kernel,
}: SubgraphServerOptions): FastifyInstance {
  const app = createHttpServer({
    ...kernel,
    stopping,
    renderError: ({ message, definition }, { id: requestId }) => ({
      errors: [
        { message, extensions: { code: definition.code, httpStatus: definition.httpStatus, requestId } },
      ],
    }),
  });
  registerLiveness(app);
  // Gateways ask here whether the subgraph can serve; they do not know where its operators look.
  void app.register(async (asked) => {
    asked.addHook('onRequest', refuseForeignGateway(internalSecret, kernel.clock));
    registerReadiness(asked, readiness, stopping);
  });
  if (operations) registerReadiness(operations, readiness, stopping);
  registerMetrics(app, operations ?? app, metrics);
  for (const subgraph of local) registerSubgraphRoute(app, subgraph, internalSecret, kernel.clock);
  return app;
}

/** A gateway that asks whether the subgraph is ready shows as whom it will ask for its callers. */
function refuseForeignGateway(secret: string, clock: Clock): onRequestAsyncHookHandler {
  return async ({ headers }) => {
    const token = headers[scopeHeader];
    if (typeof token === 'string' && !verifyScope(token, secret, clock.now().getTime()))
      throw new DomainError(unauthorized, 'The gateway has another INTERNAL_SECRET, or another time.');
  };
}
