import { Counter, type Registry } from 'prom-client';
import type { MetricsPart } from '../../shared/http/metrics.js';

/** Which limit refused: an allowance, what is in progress, points, open streams, or the form of a document. */
export type RefusalKind = 'rate' | 'at_once' | 'cost' | 'streams' | 'depth' | 'aliases' | 'directives';

/** What limits refused. */
export class RefusalMetrics implements MetricsPart {
  readonly #refusals = new Counter({
    name: 'braiflow_refusals_total',
    help: 'Requests, operations and streams that a limit refused: rate, at_once, cost, streams, depth, aliases, directives.',
    labelNames: ['kind'] as const,
    registers: [],
  });

  count(kind: RefusalKind): void {
    this.#refusals.inc({ kind });
  }

  register(registry: Registry): void {
    registry.registerMetric(this.#refusals);
  }
}
