import type { PublishedEvent } from '../../changes/published-event.js';
import type { EventListener, Following } from './event-bus.js';

interface Followed {
  readonly listeners: Set<EventListener>;
  /** The number of the last event that was handed on; a promise until the first follower knows where it stands. */
  lastSeq: Promise<number> | number;
}

/** Who follows which business in this process, and how far each business has come. */
export class Followers {
  readonly #followed = new Map<string, Followed>();

  businessIds(): string[] {
    return [...this.#followed.keys()];
  }

  has(businessId: string): boolean {
    return this.#followed.has(businessId);
  }

  /** `findStart` is asked for the first follower of a business: later ones join where it is by then. */
  async add(
    businessId: string,
    listener: EventListener,
    findStart: () => Promise<number>,
  ): Promise<Following> {
    let followed = this.#followed.get(businessId);
    if (!followed) this.#followed.set(businessId, (followed = begin(findStart)));
    const { listeners } = followed;
    listeners.add(listener);
    const stop = () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#followed.get(businessId)?.listeners === listeners)
        this.#followed.delete(businessId);
    };
    await Promise.resolve(followed.lastSeq).catch((error: unknown) => {
      stop();
      throw error;
    });
    return { stop };
  }

  /** Undefined when nobody follows the business. */
  async lastSeq(businessId: string): Promise<number | undefined> {
    return this.#followed.get(businessId)?.lastSeq;
  }

  /** Hands on what is new, each number once. */
  deliver(businessId: string, events: readonly PublishedEvent[]): void {
    const followed = this.#followed.get(businessId);
    if (!followed || typeof followed.lastSeq !== 'number') return;
    for (const event of events) {
      if (event.seq <= followed.lastSeq) continue;
      followed.lastSeq = event.seq;
      for (const listener of followed.listeners) listener(event);
    }
  }
}

function begin(findStart: () => Promise<number>): Followed {
  const followed: Followed = { listeners: new Set(), lastSeq: 0 };
  followed.lastSeq = findStart().then((seq) => (followed.lastSeq = seq));
  return followed;
}
