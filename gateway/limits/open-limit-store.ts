import type { Config } from '../../shared/config/config.js';
import type { Clock } from '../../shared/values/clock.js';
import type { Ids } from '../../shared/values/ids.js';
import type { Logger } from '../../shared/config/logger.js';
import type { LimitStore } from './limit-store.js';
import { MemoryBucketStore } from './memory-bucket-store.js';
import { MemoryConcurrencyLimiter } from './memory-concurrency-limiter.js';

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
  // Loaded by those alone that have one: the client is hundreds of modules.
  const { openRedisLimitStore } = await import('./redis/open-redis-limit-store.js');
  return openRedisLimitStore(config.limitStoreUrl, { buckets, concurrency: local }, { ids, logger });
}
