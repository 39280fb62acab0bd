import { randomFillSync } from 'node:crypto';
import { v7, validate } from 'uuid';

/** Makes record ids, injected so that tests can foresee them. */
export interface Ids {
  /** A UUIDv7 (RFC 9562): sorts by creation time, so that indexes grow at their end. */
  next(): string;
}

const idBytes = 16;

/** Random bytes are fetched for many ids at once: for one at a time, they cost more than all else of an id. */
const pool = new Uint8Array(idBytes * 256);
let taken = pool.length;
let lastMs = 0;
let sequence = 0;

export const systemIds: Ids = {
  next() {
    const random = nextRandom();
    const nowMs = Date.now();
    if (nowMs > lastMs) {
      lastMs = nowMs;
      sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
    } else {
      // Ids of one millisecond sort by their making too; after the last of them time is ahead of the clock.
      sequence = (sequence + 1) >>> 0;
      if (sequence === 0) lastMs += 1;
    }
    return v7({ random, msecs: lastMs, seq: sequence });
  },
};

function nextRandom(): Uint8Array {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  taken += idBytes;
  return pool.subarray(taken - idBytes, taken);
}

/** Whether the value is a UUID of any version. */
export function isUuid(value: unknown): value is string {
  return validate(value);
}
