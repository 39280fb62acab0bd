import type { Clock } from '../../../shared/values/clock.js';
import type { Ids } from '../../../shared/values/ids.js';
import type { MemoryPlaceStore } from '../memory-place-store.js';
import type { Leave, PlaceRule, PlaceStore } from '../place-store.js';
import type { RedisConnection } from './redis-connection.js';

const renewEveryMs = 10_000;
/** So long the places of a gateway that died are still taken. */
const leaseMs = 3 * renewEveryMs;

/**
 * Places of all gateways, each on a lease that its gateway renews while it is taken. A gateway's own
 * places are counted here as well: they decide while Redis does not answer, and are told to it when it does.
 */
export class RedisPlaceStore implements PlaceStore {
  /** The places that are taken here, with the keys that Redis has them under. */
  readonly #held = new Map<string, string>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly connection: RedisConnection,
    private readonly local: MemoryPlaceStore,
    private readonly ids: Ids,
    /** Whose time counts; Redis's own unless given. */
    private readonly clock?: Clock,
  ) {
    this.#timer = setInterval(() => this.#renew(), renewEveryMs).unref();
  }

  async enter(rule: PlaceRule, key: string): Promise<Leave | undefined> {
    const leaveHere = this.local.enterNow(rule, key);
    if (!leaveHere) return undefined;
    const name = `braiflow:places:${rule.name}:${key}`;
    const place = this.ids.next();
    const time = this.clock ? String(this.clock.now().getTime()) : '';
    const isEntered = await this.connection.ask(
      (redis) => redis.enter(name, time, { place, most: rule.most, leaseMs }),
      () => true,
    );
    if (!isEntered) return void leaveHere();
    this.#held.set(place, name);
    return () => {
      if (!this.#held.delete(place)) return;
      leaveHere();
      // One that Redis does not hear of ends with its lease.
      void this.connection.ask(
        (redis) => redis.zRem(name, place),
        () => 0,
      );
    };
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #renew(): void {
    for (const [place, name] of this.#held)
      void this.connection.ask(
        (redis) => redis.renew(name, place, leaseMs),
        () => 0,
      );
  }
}
