import type { Clock } from '../../../shared/values/clock.js';
import { msPerTokenOf, takenOf, type BucketRule, type BucketStore, type Taken } from '../bucket-store.js';
import type { RedisConnection } from './redis-connection.js';

/** Buckets of all gateways. */
export class RedisBucketStore implements BucketStore {
  constructor(
    private readonly connection: RedisConnection,
    /** Counts while Redis does not answer. */
    private readonly local: BucketStore,
    /** Whose time counts; Redis's own unless given. */
    private readonly clock?: Clock,
  ) {}

  async take(rule: BucketRule, key: string, tokens: number): Promise<Taken> {
    const time = this.clock ? String(this.clock.now().getTime()) : '';
    const wanted = { msPerToken: msPerTokenOf(rule), capacity: rule.capacity, tokens };
    return this.connection.ask(
      async (redis) =>
        takenOf(rule, tokens, await redis.take(`braiflow:bucket:${rule.name}:${key}`, time, wanted)),
      () => this.local.take(rule, key, tokens),
    );
  }
}
