import { getOperationAST, type DocumentNode } from 'graphql';
import { Counter, type Registry } from 'prom-client';
import type { MetricsPart } from '../../shared/http/metrics.js';
import type { RefusalKind, RefusalMetrics } from './refusal-metrics.js';
import type { AccessLogEntry } from './access-log-entry.js';

type Outcome = Pick<AccessLogEntry, 'operationName' | 'operationType' | 'errorCodes'>;

/** Limits that say by their code which one refused. */
const kindOf: Readonly<Record<string, RefusalKind>> = { 'COST-001': 'cost', 'STREAM-002': 'streams' };

/** What became of operations and requests, also of those that are answered with 200. */
export class OperationMetrics implements MetricsPart {
  /** Clients name their documents as they like: those that the platform knows have their names, all others one. */
  #named: ReadonlySet<string> = new Set();
  readonly #operations = new Counter({
    name: 'braiflow_operations_total',
    help: 'GraphQL operations, those of REST among them. Of documents that are not known: other, or unnamed.',
    labelNames: ['operation', 'type', 'outcome'] as const,
    registers: [],
  });
  readonly #errors = new Counter({
    name: 'braiflow_errors_total',
    help: 'Requests and operations that were answered with an error of this code, whatever the HTTP status.',
    labelNames: ['code'] as const,
    registers: [],
  });

  constructor(private readonly refusals: RefusalMetrics) {}

  /** Names the operations of these documents from now on. */
  nameThoseOf(documents: readonly DocumentNode[]): void {
    this.#named = new Set(documents.flatMap((document) => getOperationAST(document)?.name?.value ?? []));
  }

  count({ operationName, operationType: type, errorCodes }: Outcome): void {
    if (type) {
      const outcome = errorCodes.length > 0 ? 'error' : 'ok';
      this.#operations.inc({ operation: this.#labelOf(operationName), type, outcome });
    }
    for (const code of errorCodes) {
      this.#errors.inc({ code });
      const kind = kindOf[code];
      if (kind) this.refusals.count(kind);
    }
  }

  register(registry: Registry): void {
    registry.registerMetric(this.#operations);
    registry.registerMetric(this.#errors);
  }

  #labelOf(name: string | null): string {
    if (name === null) return 'unnamed';
    return this.#named.has(name) ? name : 'other';
  }
}
