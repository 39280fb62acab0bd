import type { FastifyReply } from 'fastify';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { Clock } from '../../shared/kernel/clock.js';
import { rateExceeded } from '../errors.js';
import type { BucketRule, BucketStore } from './bucket-store.js';
import { Places } from './places.js';
import { setRateHeaders } from './rate-headers.js';

export interface RequestLimits {
  readonly perMinute: number;
  /** How many may come at once after a pause. */
  readonly burst: number;
  /** How many may be in progress at the same time, in each gateway. */
  readonly atOnce: number;
}

/** Refuses requests beyond a caller's allowance, so that no tenant takes the platform from the others. */
export class RequestLimiter {
  readonly #rule: BucketRule;
  readonly #places: Places;

  constructor(
    private readonly store: BucketStore,
    private readonly limits: RequestLimits,
    private readonly clock: Clock,
  ) {
    this.#rule = { name: 'requests', capacity: limits.burst, refillPerSecond: limits.perMinute / 60 };
    this.#places = new Places(limits.atOnce);
  }

  /** Uses one request of the allowance, and a place until the answer is sent. Throws RATE-001. */
  async admit(key: string, reply: FastifyReply): Promise<void> {
    await this.count(key, reply);
    if (!this.#places.enter(key)) {
      void reply.header('retry-after', 1);
      throw new DomainError(
        rateExceeded,
        `More than ${this.limits.atOnce} requests at the same time; wait for some to end.`,
      );
    }
    // A client that is gone already does not close again.
    if (reply.raw.closed) this.#places.leave(key);
    else reply.raw.once('close', () => this.#places.leave(key));
  }

  /** Uses one request of the allowance. Throws RATE-001. */
  async count(key: string, reply: FastifyReply): Promise<void> {
    const taken = await this.store.take(this.#rule, key, 1);
    setRateHeaders(reply, this.#rule, taken, this.clock.now().getTime());
    if (taken.isAllowed) return;
    const { perMinute, burst } = this.limits;
    throw new DomainError(
      rateExceeded,
      `More than ${perMinute} requests a minute, ${burst} of them at once; wait as long as Retry-After says.`,
    );
  }
}
