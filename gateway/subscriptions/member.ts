import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Frame } from './frame.js';
import type { Subscriber } from './subscriber.js';

/** Few: what happened meanwhile is in the log as well, and is replayed when it was more. */
const mostHeld = 32;

/** A subscriber in a group. While it is shown what it missed, what happens meanwhile is held back. */
export class Member {
  #held: Frame[] | undefined;
  #hasLostHeld = false;

  constructor(
    readonly subscriber: Subscriber,
    /** On whose behalf it asks, as of now. */
    readonly scope: () => RequestScope,
  ) {}

  hand(frame: Frame): void {
    if (!this.#held) return this.subscriber.push(frame);
    this.#held.push(frame);
    if (this.#held.length <= mostHeld) return;
    this.#held = [];
    this.#hasLostHeld = true;
  }

  /** Holds back from now on. */
  hold(): void {
    this.#held = [];
    this.#hasLostHeld = false;
  }

  /** Hands on what was held back; false when it was too much, so that more must be replayed first. */
  release(): boolean {
    if (this.#hasLostHeld) {
      this.hold();
      return false;
    }
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const frame of held) this.subscriber.push(frame);
    return true;
  }
}
