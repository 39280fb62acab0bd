import { tooMany } from './throttle.js';

interface Place {
  inside: number;
  readonly waiting: (() => void)[];
}

const longestQueue = 200;

/**
 * Lets a few of the same key in at a time, in this process; the others wait. Without it, many good
 * sign-ins at the same moment would look like guessing, since each counts until it has succeeded.
 */
export class Turnstile {
  readonly #concurrency = new Map<string, Place>();

  constructor(private readonly width: number) {}

  /** Runs the work when its turn comes. Throws AUTH-007 when 200 wait already. */
  async pass<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const place = this.#concurrency.get(key) ?? { inside: 0, waiting: [] };
    this.#concurrency.set(key, place);
    if (place.inside >= this.width) await this.#turn(place);
    else place.inside += 1;
    try {
      return await work();
    } finally {
      this.#leave(key, place);
    }
  }

  #turn({ waiting }: Place): Promise<void> {
    if (waiting.length >= longestQueue) throw tooMany(1_000);
    return new Promise((resolve) => waiting.push(resolve));
  }

  /** The next one takes the place over. */
  #leave(key: string, place: Place): void {
    const next = place.waiting.shift();
    if (next) return next();
    place.inside -= 1;
    if (place.inside === 0) this.#concurrency.delete(key);
  }
}
