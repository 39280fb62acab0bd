/**
 * Answers about what goes on changing. Whoever asks gets one that was begun after they asked, together with all who
 * ask until it begins; so a thousand questions at once are two.
 */
export class FreshAnswers<Answer> {
  readonly #running = new Map<string, Promise<Answer>>();
  readonly #next = new Map<string, Promise<Answer>>();

  get(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    let next = this.#next.get(key);
    if (!next) this.#next.set(key, (next = this.#afterRunning(key, ask)));
    return next;
  }

  async #afterRunning(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    // Its failure is told to those who asked for it.
    await this.#running.get(key)?.catch(() => undefined);
    const running = ask();
    this.#next.delete(key);
    this.#running.set(key, running);
    try {
      return await running;
    } finally {
      if (this.#running.get(key) === running) this.#running.delete(key);
    }
  }
}
