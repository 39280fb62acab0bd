import { Counter, Gauge, type Registry } from 'prom-client';
import type { MetricsPart } from '../../shared/http/metrics.js';

/** Figures of this gateway's streams: how many are open, and how much their subscribers share. */
export class StreamMetrics implements MetricsPart {
  readonly resolved = new Counter({
    name: 'braiflow_stream_answers_resolved_total',
    help: 'Answers that were resolved for events, each for all subscribers who get the same.',
    registers: [],
  });
  readonly sent = new Counter({
    name: 'braiflow_stream_answers_sent_total',
    help: 'Answers that were handed to subscribers.',
    registers: [],
  });
  readonly tooSlow = new Counter({
    name: 'braiflow_streams_too_slow_total',
    help: 'Streams that ended because their client read too slowly.',
    registers: [],
  });
  /** How many sockets and event streams are open; set by who counts them. */
  countOpen: () => number = () => 0;

  register(registry: Registry): void {
    const read = () => this.countOpen();
    for (const counter of [this.resolved, this.sent, this.tooSlow]) registry.registerMetric(counter);
    new Gauge({
      name: 'braiflow_streams_open',
      help: 'Open sockets and event streams.',
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
}
