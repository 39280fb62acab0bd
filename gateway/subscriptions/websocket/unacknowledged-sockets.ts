import { networkOf } from '../../../shared/http/network-of.js';
import { MemoryConcurrencyLimiter } from '../../limits/memory-concurrency-limiter.js';
import type { ConcurrencyLimit } from '../../limits/concurrency-limiter.js';

/** One that left without being acknowledged counts for so long: else a network could open and close as fast as it likes. */
const lingerMs = 1_000;

/** A socket whose caller is not admitted yet. */
export interface UnacknowledgedSocket {
  acknowledge(): void;
  close(): void;
}

/** Counts the sockets of each network whose callers nobody knows yet; what they take counts for no credential. */
export class UnacknowledgedSockets {
  readonly #concurrency = new MemoryConcurrencyLimiter();
  readonly #rule: ConcurrencyLimit;

  constructor(most: number) {
    this.#rule = { name: 'unacknowledged sockets', most };
  }

  /** Undefined when the network of the address has as many as are allowed. */
  enter(address: string | null): UnacknowledgedSocket | undefined {
    let leave = this.#concurrency.acquireNow(this.#rule, networkOf(address));
    if (!leave) return undefined;
    const acknowledge = () => {
      leave?.();
      leave = undefined;
    };
    return {
      acknowledge,
      close: () => {
        if (leave) setTimeout(acknowledge, lingerMs).unref();
      },
    };
  }
}
