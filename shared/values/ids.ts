import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Makes record ids, injected so that tests can foresee them. */
export interface Ids {
  /** A UUIDv7 (RFC 9562): sorts by creation time, so that indexes grow at their end. */
  next(): string;
}

/** Ids in the order in which they were made, also within a millisecond. */
export const systemIds: Ids = {
  next() {
    const random = randomOfOne();
    const now = Date.now();
    if (now > state.msecs) {
      state.msecs = now;
      // Below half of what there is, so that a millisecond does not run out of it.
      state.seq = random.readUInt32BE(0) >>> 1;
    } else {
      state.seq += 1;
    }
    return v7({ msecs: state.msecs, seq: state.seq, random });
  },
};

const state = { msecs: 0, seq: 0 };

const bytesOfOne = 16;
const pool = Buffer.alloc(256 * bytesOfOne);
let used = pool.length;

/** Random bytes are made for many ids at once: asking for them costs as much as all the rest. */
function randomOfOne(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.subarray(used, (used += bytesOfOne));
}
