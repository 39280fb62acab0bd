import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Frame } from './frame.js';
import type { Subscriber } from './subscriber.js';

/** Few: what happened meanwhile is in the log as well, and is replayed when it was more. */
const mostBuffered = 32;

/** A subscriber of a shared subscription. While it is shown what it missed, what happens meanwhile is buffered. */
export class Member {
  #buffered: Frame[] | undefined;
  #hasOverflowed = false;

  constructor(
    readonly subscriber: Subscriber,
    /** On whose behalf it asks, as of now. */
    readonly scope: () => RequestScope,
  ) {}

  hand(frame: Frame): void {
    if (!this.#buffered) return this.subscriber.push(frame);
    this.#buffered.push(frame);
    if (this.#buffered.length <= mostBuffered) return;
    this.#buffered = [];
    this.#hasOverflowed = true;
  }

  /** Buffers from now on. */
  pause(): void {
    this.#buffered = [];
    this.#hasOverflowed = false;
  }

  /** Hands on what was buffered; false when it was too much, so that more must be replayed first. */
  resume(): boolean {
    if (this.#hasOverflowed) {
      this.pause();
      return false;
    }
    const buffered = this.#buffered ?? [];
    this.#buffered = undefined;
    for (const frame of buffered) this.subscriber.push(frame);
    return true;
  }
}
