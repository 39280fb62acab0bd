/** Runs a few tasks at the same time; the others wait for their turn. */
export class Semaphore {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** Whether no more tasks should come. */
  get isFull(): boolean {
    return this.#waiting.length >= this.mostWaiting;
  }

  async run<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    if (this.#running >= this.atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      // The next one takes over from this one.
      if (next) next();
      else this.#running -= 1;
    }
  }
}
