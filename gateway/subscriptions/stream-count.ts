import { DomainError } from '../../shared/errors/domain-error.js';
import type { Principal } from '../../shared/access/principal.js';
import { tooManyStreams } from '../answers/errors.js';
import type { Release, ConcurrencyLimit, ConcurrencyLimiter } from '../limits/concurrency-limiter.js';

/** Counts the open sockets and event streams of each user and each API key. */
export class StreamCount {
  readonly #rule: ConcurrencyLimit;
  #open = 0;

  constructor(
    private readonly concurrency: ConcurrencyLimiter,
    private readonly mostPerCaller: number,
  ) {
    this.#rule = { name: 'streams', most: mostPerCaller };
  }

  /** Answers how to give the slot back. Throws STREAM-002 when the caller has as many as are allowed. */
  async take({ businessId, userId, apiKeyId }: Principal): Promise<Release> {
    const release = await this.concurrency.acquire(this.#rule, `${businessId} ${apiKeyId ?? userId}`);
    if (!release)
      throw new DomainError(
        tooManyStreams,
        `This caller has ${this.mostPerCaller} open sockets and event streams already.`,
      );
    this.#open += 1;
    return () => {
      this.#open -= 1;
      release();
    };
  }

  /** On this gateway. */
  get total(): number {
    return this.#open;
  }
}
