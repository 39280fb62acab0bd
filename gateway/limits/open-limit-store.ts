import type { Config } from '../../shared/config/config.js';
import type { ReadinessCheck } from '../../shared/http/health.js';
import type { MetricsPart } from '../../shared/http/metrics.js';
import type { Clock } from '../../shared/values/clock.js';
import type { Ids } from '../../shared/values/ids.js';
import type { Logger } from '../../shared/config/logger.js';
import type { BucketStore } from './bucket-store.js';
import { MemoryBucketStore } from './memory-bucket-store.js';
import { MemoryConcurrencyLimiter } from './memory-concurrency-limiter.js';
import type { ConcurrencyLimiter } from './concurrency-limiter.js';
import { RedisBucketStore } from './redis/redis-bucket-store.js';
import { RedisConnection } from './redis/redis-connection.js';
import { RedisConcurrencyLimiter } from './redis/redis-concurrency-limiter.js';

/** Where limits are counted. */
export interface LimitStore {
  readonly buckets: BucketStore;
  readonly concurrency: ConcurrencyLimiter;
  readonly readiness: readonly ReadinessCheck[];
  readonly metrics: readonly MetricsPart[];
  close(): void;
}

export interface LimitStoreOptions {
  readonly config: Pick<Config, 'limitStoreUrl'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
}

/** In this process, or in the Redis that all gateways share. A Redis that does not answer is no reason not to start. */
export async function openLimitStore({ config, clock, ids, logger }: LimitStoreOptions): Promise<LimitStore> {
  const buckets = new MemoryBucketStore(clock);
  const local = new MemoryConcurrencyLimiter();
  if (!config.limitStoreUrl)
    return { buckets, concurrency: local, readiness: [], metrics: [], close: () => undefined };
  const connection = await RedisConnection.open(config.limitStoreUrl, logger);
  const shared = new RedisConcurrencyLimiter(connection, local, ids);
  return {
    buckets: new RedisBucketStore(connection, buckets),
    concurrency: shared,
    readiness: [connection.readiness],
    metrics: [connection],
    close: () => {
      shared.close();
      connection.close();
    },
  };
}
