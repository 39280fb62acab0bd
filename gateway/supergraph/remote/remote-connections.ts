import { Gauge, type Registry } from 'prom-client';
import { Pool } from 'undici';
import type { MetricsPart } from '../../../shared/http/metrics.js';
import { RemoteMetrics } from './remote-metrics.js';

export interface RemoteLimits {
  /** To each origin. */
  readonly connections: number;
  /** How long an answer may take. */
  readonly timeoutMs: number;
  readonly answerBytes: number;
}

export const usualLimits: RemoteLimits = {
  connections: 64,
  timeoutMs: 20_000,
  answerBytes: 16 * 1024 * 1024,
};

const connectTimeoutMs = 5_000;

/** Connections to subgraphs behind HTTP, kept alive: one pool for each origin. */
export class RemoteConnections implements MetricsPart {
  readonly metrics = new RemoteMetrics();
  readonly #pools = new Map<string, Pool>();

  constructor(readonly limits: RemoteLimits = usualLimits) {}

  /** The pool of a URL's origin. */
  poolOf(url: string): Pool {
    const { origin } = new URL(url);
    const pool = this.#pools.get(origin) ?? this.#open(origin);
    this.#pools.set(origin, pool);
    return pool;
  }

  register(registry: Registry): void {
    this.metrics.register(registry);
    const pools = this.#pools;
    new Gauge({
      name: 'braiflow_subgraph_connections',
      help: 'Connections to subgraphs behind HTTP, by origin: open, and requests that wait for one.',
      labelNames: ['origin', 'state'],
      registers: [registry],
      collect() {
        for (const [origin, { stats }] of pools) {
          this.set({ origin, state: 'open' }, stats.connected);
          this.set({ origin, state: 'waiting' }, stats.queued);
        }
      },
    });
  }

  /** Lets what has begun end. */
  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
  }

  #open(origin: string): Pool {
    const { connections, answerBytes } = this.limits;
    return new Pool(origin, {
      connections,
      connect: { timeout: connectTimeoutMs },
      // One answer at a time: a slow one holds up none behind it, and a dropped connection loses one request.
      pipelining: 1,
      // Beyond it the connection is destroyed.
      maxResponseSize: answerBytes,
      // Each exchange has a deadline of its own.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }
}
