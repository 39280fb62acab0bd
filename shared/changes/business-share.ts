import type { Job, WorkerEvents } from 'graphile-worker';

/** How the flag of a job begins that is one business's. */
export const businessPrefix = 'business:';

/** Marks a job as one of this business, among graphile-worker's flags. */
export function businessFlag(businessId: string): string {
  return businessPrefix + businessId;
}

/**
 * What a business may have running at a time in a pool of this size: an equal part for each business
 * that has something running, and one part for the next that comes; at least one job.
 */
export function fairShare(concurrency: number, businesses: number): number {
  return Math.max(1, Math.floor(concurrency / (businesses + 1)));
}

/** Keeps each business to its share of one pool of this process. */
export class BusinessShare {
  readonly #running = new Map<string, number>();
  #turn = Promise.resolve();
  #endTurn: () => void = () => undefined;

  constructor(
    private readonly concurrency: number,
    events: WorkerEvents,
  ) {
    events.on('job:start', ({ job }) => {
      this.#count(job, 1);
      this.#endTurn();
    });
    events.on('job:complete', ({ job }) => this.#count(job, -1));
    events.on('worker:getJob:empty', () => this.#endTurn());
    events.on('worker:getJob:error', () => this.#endTurn());
  }

  /**
   * The flags whose jobs must wait, asked for by each worker before it takes a job. Workers take turns:
   * all at once, they would each find the business below its share.
   */
  async flagsToSkip(): Promise<string[]> {
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    this.#endTurn = resolve;
    const share = fairShare(this.concurrency, this.#running.size);
    return [...this.#running].flatMap(([flag, running]) => (running >= share ? [flag] : []));
  }

  #count({ flags }: Job, change: number): void {
    const flag = Object.keys(flags ?? {}).find((name) => name.startsWith(businessPrefix));
    if (!flag) return;
    const running = (this.#running.get(flag) ?? 0) + change;
    if (running > 0) this.#running.set(flag, running);
    else this.#running.delete(flag);
  }
}
