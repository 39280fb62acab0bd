import type { Clock } from '../../../shared/values/clock.js';
import type { Ids } from '../../../shared/values/ids.js';
import type { MemoryConcurrencyLimiter } from '../memory-concurrency-limiter.js';
import type { Release, ConcurrencyLimit, ConcurrencyLimiter } from '../concurrency-limiter.js';
import type { RedisConnection } from './redis-connection.js';

const renewEveryMs = 10_000;
/** So long the slots of a gateway that died are still taken. */
const leaseMs = 3 * renewEveryMs;

/**
 * Slots of all gateways, each on a lease that its gateway renews while it is taken. A gateway's own
 * slots are counted here as well: they decide while Redis does not answer, and are told to it when it does.
 */
export class RedisConcurrencyLimiter implements ConcurrencyLimiter {
  /** The slots that are taken here, with the keys that Redis has them under. */
  readonly #held = new Map<string, string>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly connection: RedisConnection,
    private readonly local: MemoryConcurrencyLimiter,
    private readonly ids: Ids,
    /** Whose time counts; Redis's own unless given. */
    private readonly clock?: Clock,
  ) {
    this.#timer = setInterval(() => this.#renew(), renewEveryMs).unref();
  }

  async acquire(limit: ConcurrencyLimit, key: string): Promise<Release | undefined> {
    const releaseHere = this.local.acquireNow(limit, key);
    if (!releaseHere) return undefined;
    const name = `braiflow:concurrency:${limit.name}:${key}`;
    const slot = this.ids.next();
    const time = this.clock ? String(this.clock.now().getTime()) : '';
    const isAcquired = await this.connection.ask(
      (redis) => redis.acquire(name, time, { slot, most: limit.most, leaseMs }),
      () => true,
    );
    if (!isAcquired) return void releaseHere();
    this.#held.set(slot, name);
    return () => {
      if (!this.#held.delete(slot)) return;
      releaseHere();
      // One that Redis does not hear of ends with its lease.
      void this.connection.ask(
        (redis) => redis.zRem(name, slot),
        () => 0,
      );
    };
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #renew(): void {
    for (const [slot, name] of this.#held)
      void this.connection.ask(
        (redis) => redis.renew(name, slot, leaseMs),
        () => 0,
      );
  }
}
