import { tooMany } from './throttle.service.js';

interface Lane {
  inside: number;
  readonly waiting: (() => void)[];
}

const longestQueue = 200;

/**
 * Lets a few of the same key in at a time, in this process; the others wait. Without it, many good
 * sign-ins at the same moment would look like guessing, since each counts until it has succeeded.
 */
export class KeyedSemaphore {
  readonly #lanes = new Map<string, Lane>();

  constructor(private readonly width: number) {}

  /** Runs the work when its turn comes. Throws AUTH-007 when 200 wait already. */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const lane = this.#lanes.get(key) ?? { inside: 0, waiting: [] };
    this.#lanes.set(key, lane);
    if (lane.inside >= this.width) await this.#wait(lane);
    else lane.inside += 1;
    try {
      return await work();
    } finally {
      this.#release(key, lane);
    }
  }

  #wait({ waiting }: Lane): Promise<void> {
    if (waiting.length >= longestQueue) throw tooMany(1_000);
    return new Promise((resolve) => waiting.push(resolve));
  }

  /** The next one takes over. */
  #release(key: string, lane: Lane): void {
    const next = lane.waiting.shift();
    if (next) return next();
    lane.inside -= 1;
    if (lane.inside === 0) this.#lanes.delete(key);
  }
}
