import type { ServerResponse } from 'node:http';

/** A proxy drops what is silent; so is a lost client found. */
const keepAliveMs = 12_000;

/** One answer of server-sent events. */
export class EventStream {
  readonly #keepAlive: NodeJS.Timeout;

  constructor(private readonly response: ServerResponse) {
    this.#keepAlive = setInterval(() => response.write(':\n\n'), keepAliveMs);
    this.#keepAlive.unref();
    this.onClose(() => clearInterval(this.#keepAlive));
  }

  onClose(listener: () => void): void {
    this.response.once('close', listener);
  }

  /** Resolves when the network took it, or the client is gone. */
  async next(json: string): Promise<void> {
    if (this.response.destroyed || this.response.write(`event: next\ndata: ${json}\n\n`)) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.response.once('drain', resolve).once('close', resolve);
    await promise;
    this.response.off('drain', resolve).off('close', resolve);
  }

  /** Ends the connection without completing the operation: a client that wants more comes back. */
  break(): void {
    this.response.end();
  }

  /** A last answer, if there is one, and the end. */
  end(last?: object): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    const answer = last ? `event: next\ndata: ${JSON.stringify(last)}\n\n` : '';
    this.response.end(`${answer}event: complete\ndata: \n\n`);
  }
}
