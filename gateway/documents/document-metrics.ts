import { Counter, Gauge, type Registry } from 'prom-client';
import type { MetricsPart } from '../../shared/http/metrics.js';
import type { RegisteredDocuments } from './registered-documents.js';

/** How clients name the documents that they send. */
export class DocumentMetrics implements MetricsPart {
  readonly requests = new Counter({
    name: 'braiflow_documents_requested_total',
    help: 'Operations whose document was named or must be registered: trusted, hit, miss, registered, refused.',
    labelNames: ['outcome'] as const,
    registers: [],
  });

  constructor(private readonly registered: RegisteredDocuments) {}

  register(registry: Registry): void {
    const { registered } = this;
    registry.registerMetric(this.requests);
    new Gauge({
      name: 'braiflow_documents_registered',
      help: 'Documents that clients registered by their hash and that are kept.',
      registers: [registry],
      collect() {
        this.set(registered.documents);
      },
    });
    new Gauge({
      name: 'braiflow_documents_registered_bytes',
      help: 'Their size.',
      registers: [registry],
      collect() {
        this.set(registered.bytes);
      },
    });
  }
}
