import { setImmediate } from 'node:timers/promises';

/** For so long nobody else's request waits for rows. */
const stretchMs = 10;

/** Pauses of long work, in which others get on. */
export class Pauses {
  #endMs = performance.now() + stretchMs;

  /** Lets others get on when it is time. */
  async take(): Promise<void> {
    if (performance.now() < this.#endMs) return;
    await setImmediate();
    this.#endMs = performance.now() + stretchMs;
  }
}

/** `items.map(work)`, with pauses. */
export async function mapYielding<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<Result[]> {
  const pauses = new Pauses();
  const results: Result[] = [];
  for (const item of items) {
    results.push(work(item));
    await pauses.take();
  }
  return results;
}
