import type { ServerResponse } from 'node:http';

/** A proxy drops what is silent; so is a lost client found. */
const keepAliveMs = 12_000;
/** A client that takes nothing for so long is cut off. */
const unreadLimitMs = 30_000;

export const eventStreamType = 'text/event-stream; charset=utf-8';

/** A single answer as the whole of a stream. `json` is one line. */
export function asWholeStream(json: string): string {
  return `event: next\ndata: ${json}\n\n${complete}`;
}

const complete = 'event: complete\ndata: \n\n';

/** One answer of server-sent events. */
export class EventStream {
  readonly #keepAlive: NodeJS.Timeout;
  /** Since when a sign of life waits for the client to read. */
  #unreadSinceMs: number | undefined;

  constructor(private readonly response: ServerResponse) {
    this.#keepAlive = setInterval(() => this.#sign(), keepAliveMs);
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
    const { response } = this;
    if (response.writableEnded || response.destroyed) return;
    clearInterval(this.#keepAlive);
    const limit = setTimeout(() => response.destroy(), unreadLimitMs).unref();
    this.onClose(() => clearTimeout(limit));
    const answer = last ? `event: next\ndata: ${JSON.stringify(last)}\n\n` : '';
    response.end(answer + complete);
  }

  /** One after another: they do not pile up for a client that does not read. */
  #sign(): void {
    const nowMs = performance.now();
    if (this.#unreadSinceMs === undefined) {
      this.#unreadSinceMs = nowMs;
      this.response.write(':\n\n', () => (this.#unreadSinceMs = undefined));
    } else if (nowMs - this.#unreadSinceMs > unreadLimitMs) {
      this.response.destroy();
    }
  }
}
