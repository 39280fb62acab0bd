import type { Clock } from '../../../shared/values/clock.js';

/** So many messages may come at once after a pause, and so many a second from then on. */
export interface MessageRule {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts the messages of one socket. It is asked for each of them, so it waits for no store. */
export class MessageAllowance {
  #left: number;
  #atMs: number;

  constructor(
    private readonly rule: MessageRule,
    private readonly clock: Clock,
  ) {
    this.#left = rule.burst;
    this.#atMs = clock.now().getTime();
  }

  /** Uses `weight` messages; false when fewer are left. */
  take(weight: number): boolean {
    const { burst, perSecond } = this.rule;
    const nowMs = this.clock.now().getTime();
    // A clock that was set back refills nothing.
    const refill = (Math.max(0, nowMs - this.#atMs) / 1_000) * perSecond;
    this.#atMs = nowMs;
    this.#left = Math.min(burst, this.#left + refill);
    if (this.#left < weight) return false;
    this.#left -= weight;
    return true;
  }
}
