import { LRUCache } from 'lru-cache';
import type { Clock } from '../../shared/kernel/clock.js';
import type { BucketRule, BucketStore, Taken } from './bucket-store.js';

/** Beyond this the buckets that were idle longest are forgotten, which makes them full. */
const keptBuckets = 100_000;

/** Buckets of one process. */
export class MemoryBucketStore implements BucketStore {
  /** When each bucket will be full, in ms since 1970: with the rule that is all there is to know of it. */
  readonly #fullAtMs = new LRUCache<string, number>({ max: keptBuckets });

  constructor(private readonly clock: Clock) {}

  async take(rule: BucketRule, key: string, tokens: number): Promise<Taken> {
    const name = `${rule.name} ${key}`;
    const nowMs = this.clock.now().getTime();
    const known = this.#fullAtMs.get(name) ?? nowMs;
    const taken = takeFrom(rule, Math.max(0, known - nowMs), tokens);
    if (taken.isAllowed) this.#fullAtMs.set(name, nowMs + taken.fullInMs);
    return taken;
  }
}

/** The generic cell rate algorithm (ITU-T I.371): a bucket is known by the time until it is full. */
export function takeFrom({ capacity, refillPerSecond }: BucketRule, fullInMs: number, tokens: number): Taken {
  const msPerToken = 1_000 / refillPerSecond;
  const wantedMs = Math.max(0, fullInMs + tokens * msPerToken);
  const tooLongMs = wantedMs - capacity * msPerToken;
  const isAllowed = tooLongMs <= 0;
  const afterMs = isAllowed ? wantedMs : fullInMs;
  return {
    isAllowed,
    left: Math.max(0, Math.floor(capacity - afterMs / msPerToken)),
    fullInMs: afterMs,
    retryInMs: isAllowed ? 0 : tooLongMs,
  };
}
