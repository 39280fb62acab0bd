import type { ReadinessCheck } from '../../shared/http/health.js';
import type { MetricsPart } from '../../shared/http/metrics.js';
import type { BucketStore } from './bucket-store.js';
import type { ConcurrencyLimiter } from './concurrency-limiter.js';

/** Where limits are counted. */
export interface LimitStore {
  readonly buckets: BucketStore;
  readonly concurrency: ConcurrencyLimiter;
  readonly readiness: readonly ReadinessCheck[];
  readonly metrics: readonly MetricsPart[];
  close(): void;
}
