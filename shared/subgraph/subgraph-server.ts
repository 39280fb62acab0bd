import type { FastifyInstance } from 'fastify';
import { createHttpServer } from '../http/create-http-server.js';
import { registerLiveness, registerReadiness, type ReadinessCheck } from '../http/health.js';
import { registerMetrics, type MetricsPart } from '../http/metrics.js';
import type { Kernel } from '../kernel/kernel.js';
import type { RunningSubgraph } from './running-subgraph.js';
import { registerSubgraphRoute } from './subgraph-route.js';

export interface SubgraphServerOptions {
  readonly local: readonly RunningSubgraph[];
  readonly internalSecret: string;
  readonly readiness: readonly ReadinessCheck[];
  readonly metrics: readonly MetricsPart[];
  /** Where operators look, if not here. */
  readonly operations: FastifyInstance | undefined;
  readonly kernel: Pick<Kernel, 'ids' | 'logger' | 'clock'>;
}

/** The HTTP server of a process that runs subgraphs apart from the gateway. Not yet listening. */
export function createSubgraphServer({
  local,
  internalSecret,
  readiness,
  metrics,
  operations,
  kernel,
}: SubgraphServerOptions): FastifyInstance {
  const app = createHttpServer({
    ...kernel,
    renderError: ({ message, definition }, { id: requestId }) => ({
      errors: [
        { message, extensions: { code: definition.code, httpStatus: definition.httpStatus, requestId } },
      ],
    }),
  });
  registerLiveness(app);
  // Gateways ask here whether the subgraph can serve; they do not know where its operators look.
  registerReadiness(app, readiness);
  if (operations) registerReadiness(operations, readiness);
  registerMetrics(app, operations ?? app, metrics);
  for (const subgraph of local) registerSubgraphRoute(app, subgraph, internalSecret, kernel.clock);
  return app;
}
