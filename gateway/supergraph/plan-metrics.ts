import { Counter, type Registry } from 'prom-client';
import type { MetricsPart } from '../../shared/http/metrics.js';

/** When query plans are made. */
export class PlanMetrics implements MetricsPart {
  readonly made = new Counter({
    name: 'braiflow_query_plans_made_total',
    help: 'Query plans that were made: in advance, for documents that are known, or for a request.',
    labelNames: ['when'] as const,
    registers: [],
  });

  register(registry: Registry): void {
    registry.registerMetric(this.made);
  }
}
