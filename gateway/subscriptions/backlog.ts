/** Characters of text that may wait for one connection, whichever of its streams they are for. */
const mostWaiting = 4 * 1024 * 1024;
/** Beyond so many, what is replayed waits for its reader. */
const crowded = 1024 * 1024;

/** What waits for the client of one connection. Its texts are shared with others, and count for each of them. */
export class Backlog {
  #waiting = 0;
  #change: PromiseWithResolvers<void> | undefined;

  get isFull(): boolean {
    return this.#waiting >= mostWaiting;
  }

  get isCrowded(): boolean {
    return this.#waiting >= crowded;
  }

  add(text: string): void {
    this.#waiting += text.length;
  }

  remove(text: string): void {
    this.#waiting -= text.length;
    this.wake();
  }

  /** Resolves when something was read, or a stream of the connection has ended. */
  async change(): Promise<void> {
    this.#change ??= Promise.withResolvers();
    await this.#change.promise;
  }

  wake(): void {
    this.#change?.resolve();
    this.#change = undefined;
  }
}
