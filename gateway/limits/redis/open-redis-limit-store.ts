import type { Ids } from '../../../shared/values/ids.js';
import type { Logger } from '../../../shared/config/logger.js';
import type { MemoryBucketStore } from '../memory-bucket-store.js';
import type { MemoryConcurrencyLimiter } from '../memory-concurrency-limiter.js';
import type { LimitStore } from '../limit-store.js';
import { RedisBucketStore } from './redis-bucket-store.js';
import { RedisConcurrencyLimiter } from './redis-concurrency-limiter.js';
import { RedisConnection } from './redis-connection.js';

/** Counts limits in the Redis that all gateways share, and in `local` for as long as it does not answer. */
export async function openRedisLimitStore(
  url: string,
  local: { readonly buckets: MemoryBucketStore; readonly concurrency: MemoryConcurrencyLimiter },
  { ids, logger }: { readonly ids: Ids; readonly logger: Logger },
): Promise<LimitStore> {
  const connection = await RedisConnection.open(url, logger);
  const concurrency = new RedisConcurrencyLimiter(connection, local.concurrency, ids);
  return {
    buckets: new RedisBucketStore(connection, local.buckets),
    concurrency,
    readiness: [connection.readiness],
    metrics: [connection],
    close: () => {
      concurrency.close();
      connection.close();
    },
  };
}
