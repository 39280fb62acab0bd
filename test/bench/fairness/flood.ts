import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What the one tenant asks, over and over. */
export interface FloodRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface FloodOptions {
  readonly url: string;
  readonly requests: readonly FloodRequest[];
  /** Requests a second; they are sent whether or not those before were answered. */
  readonly perSecond: number;
}

/** How many answers there were of each status. */
export type FloodCounts = Readonly<Record<string, number>>;

/** A tenant that asks for far more than it may, on a thread of its own so that it does not disturb the measuring. */
export class Flood {
  private constructor(private readonly worker: Worker) {}

  static async begin(options: FloodOptions): Promise<Flood> {
    const worker = new Worker(new URL('./flood-worker.js', import.meta.url), { workerData: options });
    await once(worker, 'message');
    return new Flood(worker);
  }

  /** Ends it; what was answered. */
  async end(): Promise<FloodCounts> {
    this.worker.postMessage('end');
    const [counts] = (await once(this.worker, 'message')) as [FloodCounts];
    await this.worker.terminate();
    return counts;
  }
}
