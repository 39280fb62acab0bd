import { Counter, type Registry } from 'prom-client';
import { setTimeout as delay } from 'node:timers/promises';
import type { ApiRequest } from '../../shared/requests/api-request.js';
import type { MetricsPart } from '../../shared/http/metrics.js';
import type { Logger } from '../../shared/config/logger.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { SubgraphClient } from '../supergraph/subgraph-client.js';

const flushEveryMs = 1_000;
const largestBatch = 200;
/** What a store that is slow or away may hold up, in entries; those beyond are dropped. */
const mostWaiting = 2_000;
/** How long a stop waits for the last batch. */
const graceMs = 3_000;

const mutation = 'mutation RecordApiRequests($entries: [JSON!]!) { recordApiRequests(entries: $entries) }';
const context: RequestScope = { requestId: 'req_requests', address: null, userAgent: null, principal: null };

/**
 * Hands what was logged of requests to admin: each second, or as soon as there are 200, one batch at a
 * time. A gateway has no database of its own. Adding never waits; what cannot be kept is dropped and counted.
 */
export class RequestLog implements MetricsPart {
  readonly #waiting: ApiRequest[] = [];
  readonly #dropped = new Counter({
    name: 'braiflow_api_requests_dropped_total',
    help: 'Requests of which nothing is kept, since the store was slow or away.',
    registers: [],
  });
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;

  constructor(
    private readonly admin: SubgraphClient<RequestScope>,
    private readonly logger: Logger,
  ) {}

  add(entry: ApiRequest): void {
    if (this.#waiting.length >= mostWaiting) return void this.#dropped.inc();
    this.#waiting.push(entry);
    if (this.#waiting.length >= largestBatch) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), flushEveryMs).unref();
  }

  register(registry: Registry): void {
    registry.registerMetric(this.#dropped);
  }

  /** Hands over what is left, for three seconds at the most. */
  async close(): Promise<void> {
    const handOver = async () => {
      while (this.#waiting.length > 0 || this.#sending) {
        this.#flush();
        await this.#sending;
      }
    };
    await Promise.race([handOver(), delay(graceMs, undefined, { ref: false })]);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#send().finally(() => (this.#sending = undefined));
  }

  /** What comes meanwhile waits for the next second, unless it fills a batch. */
  async #send(): Promise<void> {
    do await this.#sendBatch(this.#waiting.splice(0, largestBatch));
    while (this.#waiting.length >= largestBatch);
    if (this.#waiting.length > 0) this.#timer ??= setTimeout(() => this.#flush(), flushEveryMs).unref();
  }

  async #sendBatch(entries: ApiRequest[]): Promise<void> {
    if (entries.length === 0) return;
    const failure = await this.admin.execute({ query: mutation, variables: { entries }, context }).then(
      ({ errors }) => errors?.[0],
      (error: unknown) => error,
    );
    if (failure === undefined) return;
    this.#dropped.inc(entries.length);
    this.logger.warn({ err: failure, count: entries.length }, 'requests could not be logged');
  }
}
