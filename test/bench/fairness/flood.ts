import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

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

/** A tenant that asks for far more than it may, in a process of its own so that it does not disturb the measuring. */
export class Flood {
  private constructor(private readonly process: ChildProcess) {}

  static async begin(options: FloodOptions): Promise<Flood> {
    const child = fork(new URL('./flood-main.js', import.meta.url));
    child.send(options);
    await once(child, 'message');
    return new Flood(child);
  }

  /** Ends it; what was answered. */
  async end(): Promise<FloodCounts> {
    this.process.send('end');
    const [counts] = (await once(this.process, 'message')) as [FloodCounts];
    this.process.disconnect();
    await once(this.process, 'exit');
    return counts;
  }
}
