import { LRUCache } from 'lru-cache';

/**
 * Keeps up to `max` values, each for so long. It looks at the clock whenever it is asked: lru-cache would set a timer for
 * each millisecond in which it is, which took a twentieth of a small query.
 */
export function timedCache<Value extends object | true>(max: number, ttlMs: number): LRUCache<string, Value> {
  return new LRUCache<string, Value>({ max, ttl: ttlMs, ttlResolution: 0 });
}
