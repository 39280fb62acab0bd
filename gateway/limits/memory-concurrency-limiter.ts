import type { Release, ConcurrencyLimit, ConcurrencyLimiter } from './concurrency-limiter.js';

/** Slots of one process. */
export class MemoryConcurrencyLimiter implements ConcurrencyLimiter {
  readonly #taken = new Map<string, number>();

  async acquire(limit: ConcurrencyLimit, key: string): Promise<Release | undefined> {
    return this.acquireNow(limit, key);
  }

  acquireNow({ name, most }: ConcurrencyLimit, key: string): Release | undefined {
    const caller = `${name} ${key}`;
    const taken = this.#taken.get(caller) ?? 0;
    if (taken >= most) return undefined;
    this.#taken.set(caller, taken + 1);
    return () => this.#release(caller);
  }

  #release(caller: string): void {
    const left = (this.#taken.get(caller) ?? 0) - 1;
    if (left > 0) this.#taken.set(caller, left);
    else this.#taken.delete(caller);
  }
}
