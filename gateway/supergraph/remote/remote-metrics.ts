import { Counter, Histogram, type Registry } from 'prom-client';
import type { MetricsPart } from '../../../shared/http/metrics.js';

/** Figures of what subgraphs behind HTTP are asked. */
export class RemoteMetrics implements MetricsPart {
  readonly duration = new Histogram({
    name: 'braiflow_subgraph_request_duration_seconds',
    help: 'Time that subgraphs behind HTTP take, by outcome.',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [],
  });
  readonly retries = new Counter({
    name: 'braiflow_subgraph_retries_total',
    help: 'Reads that were asked again, since their connection was dropped before an answer.',
    labelNames: ['subgraph'] as const,
    registers: [],
  });

  register(registry: Registry): void {
    registry.registerMetric(this.duration);
    registry.registerMetric(this.retries);
  }
}
