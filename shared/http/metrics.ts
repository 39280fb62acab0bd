import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry, type Metric } from 'prom-client';
import { releaseVersion } from '../config/release-version.js';

/** A part of the process that has figures of its own. */
export interface MetricsPart {
  register(registry: Registry): void;
}

/**
 * Metrics in Prometheus form at /metrics of `operations`: the process, the time of each route of `app`, and those of the
 * parts.
 */
export function registerMetrics(
  app: FastifyInstance,
  operations: FastifyInstance,
  parts: readonly MetricsPart[] = [],
): void {
  const registry = new Registry();
  for (const figure of figuresOfProcess()) registry.registerMetric(figure);
  const duration = new Histogram({
    name: 'braiflow_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const build = new Gauge({
    name: 'braiflow_build_info',
    help: 'Always 1: which release runs here, on which Node.js.',
    labelNames: ['version', 'node'],
    registers: [registry],
  });
  build.set({ version: releaseVersion, node: process.versions.node }, 1);
  for (const part of parts) part.register(registry);
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    done();
  });
  operations.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics()),
  );
}

let ofProcess: Metric[] | undefined;

/**
 * Memory, event loop, garbage collection. Collected once for all servers of a process: prom-client never ends its
 * observers, which would keep each closed server in memory and wake the process for it.
 */
function figuresOfProcess(): readonly Metric[] {
  if (ofProcess) return ofProcess;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return (ofProcess = registry.getMetricsAsArray() as unknown as Metric[]);
}
