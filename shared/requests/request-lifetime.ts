/** How long somebody waits for the answer of a request: until the client is gone, or its time is over. */
export class RequestLifetime {
  readonly #endsAtMs: number;
  readonly #listeners = new Set<() => void>();
  #isAbandoned = false;

  constructor(limitMs: number) {
    this.#endsAtMs = performance.now() + limitMs;
  }

  get isAbandoned(): boolean {
    return this.#isAbandoned;
  }

  /** Not above zero once its time is over. */
  get remainingMs(): number {
    return this.#endsAtMs - performance.now();
  }

  /** The client is gone, with its answer or without. */
  abandon(): void {
    if (this.#isAbandoned) return;
    this.#isAbandoned = true;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }

  /** Calls once when the client goes; what it answers takes the listener away. */
  onAbandon(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
