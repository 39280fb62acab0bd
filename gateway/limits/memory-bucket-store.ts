import { LRUCache } from 'lru-cache';
import type { Clock } from '../../shared/values/clock.js';
import { msPerTokenOf, takenOf, type BucketRule, type BucketStore, type Taken } from './bucket-store.js';

/** Beyond this the buckets that were idle longest are forgotten, which makes them full. */
const keptBuckets = 100_000;

/** Buckets of one process, by the generic cell rate algorithm (ITU-T I.371). */
export class MemoryBucketStore implements BucketStore {
  /** When each bucket will be full, in ms since 1970: with the rule that is all there is to know of it. */
  readonly #fullAtMs = new LRUCache<string, number>({ max: keptBuckets });

  constructor(private readonly clock: Clock) {}

  async take(rule: BucketRule, key: string, tokens: number): Promise<Taken> {
    const name = `${rule.name} ${key}`;
    const nowMs = this.clock.now().getTime();
    const fullInMs = Math.max(0, (this.#fullAtMs.get(name) ?? nowMs) - nowMs);
    const wantedMs = Math.max(0, fullInMs + tokens * msPerTokenOf(rule));
    const isAllowed = wantedMs <= rule.capacity * msPerTokenOf(rule);
    if (isAllowed) this.#fullAtMs.set(name, nowMs + wantedMs);
    return takenOf(rule, tokens, { isAllowed, fullInMs: isAllowed ? wantedMs : fullInMs });
  }
}
