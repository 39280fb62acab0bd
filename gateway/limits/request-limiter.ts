import type { FastifyReply } from 'fastify';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { Clock } from '../../shared/values/clock.js';
import { rateExceeded } from '../answers/errors.js';
import type { BucketRule, BucketStore, Taken } from './bucket-store.js';
import type { Release, ConcurrencyLimit, ConcurrencyLimiter } from './concurrency-limiter.js';
import { retryAfterSecondsOf, setRateHeaders } from './rate-headers.js';
import type { RefusalMetrics } from '../access-log/refusal-metrics.js';

export interface RequestLimits {
  readonly perMinute: number;
  /** How many may come at once after a pause. */
  readonly burst: number;
  /** How many may be in progress at the same time. */
  readonly atOnce: number;
}

export interface RequestLimiterOptions {
  readonly buckets: BucketStore;
  readonly concurrency: ConcurrencyLimiter;
  readonly limits: RequestLimits;
  readonly refusals: RefusalMetrics;
  readonly clock: Clock;
}

/** Refuses requests beyond a caller's allowance, so that no tenant takes the platform from the others. */
export class RequestLimiter {
  readonly #rule: BucketRule;
  readonly #concurrencyLimit: ConcurrencyLimit;

  constructor(private readonly options: RequestLimiterOptions) {
    const { perMinute, burst, atOnce } = options.limits;
    this.#rule = { name: 'requests', capacity: burst, refillPerSecond: perMinute / 60 };
    this.#concurrencyLimit = { name: 'requests', most: atOnce };
  }

  /** The whole allowance: what weighs more would never be admitted. */
  get greatestWeight(): number {
    return this.#rule.capacity;
  }

  /**
   * Uses `weight` requests of the allowance, and a slot until the answer is sent, or the slot is given back before. Throws
   * RATE-001.
   */
  async admit(key: string, reply: FastifyReply, weight: number): Promise<Release> {
    const release = once(await this.begin(key, reply, weight));
    // A client that is gone already does not close again.
    if (reply.raw.closed) release();
    else reply.raw.once('close', release);
    return release;
  }

  /** Uses `weight` requests of the allowance, and a slot until that is given back. Throws RATE-001. */
  async begin(key: string, reply?: FastifyReply, weight = 1): Promise<Release> {
    // Both at once: a store elsewhere is asked in one round trip.
    const [taken, release] = await Promise.all([this.#take(key, reply, weight), this.#acquire(key)]);
    if (taken.isAllowed && release) return release;
    release?.();
    if (!taken.isAllowed) throw this.#refusal(taken);
    this.options.refusals.count('at_once');
    throw new DomainError(
      rateExceeded,
      `More than ${this.#concurrencyLimit.most} requests at the same time; wait for some to end.`,
      [],
      1,
    );
  }

  /** Uses `weight` requests of the allowance. Throws RATE-001. */
  async count(key: string, reply?: FastifyReply, weight = 1): Promise<void> {
    const taken = await this.#take(key, reply, weight);
    if (!taken.isAllowed) throw this.#refusal(taken);
  }

  /** Gives back what a request was found not to have used. */
  async giveBack(key: string, weight: number): Promise<void> {
    await this.options.buckets.take(this.#rule, key, -weight);
  }

  async #take(key: string, reply: FastifyReply | undefined, weight: number): Promise<Taken> {
    const { buckets, clock } = this.options;
    const taken = await buckets.take(this.#rule, key, weight);
    if (reply) setRateHeaders(reply, this.#rule, taken, clock.now().getTime());
    return taken;
  }

  #acquire(key: string): Promise<Release | undefined> {
    return this.options.concurrency.acquire(this.#concurrencyLimit, key);
  }

  #refusal({ retryInMs }: Taken): DomainError {
    const { perMinute, burst } = this.options.limits;
    this.options.refusals.count('rate');
    return new DomainError(
      rateExceeded,
      `More than ${perMinute} requests a minute, ${burst} of them at once; wait as long as Retry-After says.`,
      [],
      retryAfterSecondsOf(retryInMs),
    );
  }
}

function once(release: Release): Release {
  let isReleased = false;
  return () => {
    if (!isReleased) release();
    isReleased = true;
  };
}
