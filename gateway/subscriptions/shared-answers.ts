import { LRUCache } from 'lru-cache';

export interface SharedAnswersOptions<Answer> {
  /** Of all answers that are kept, by `sizeOf`. */
  readonly mostKept: number;
  readonly sizeOf: (answer: Answer) => number;
  readonly keptMs: number;
}

/** Clients that lost the same gateway come back together and ask the same: each answer is made once for all of them. */
export class SharedAnswers<Answer extends object> {
  readonly #asked = new Map<string, Promise<Answer>>();
  readonly #recent: LRUCache<string, Answer>;

  constructor({ mostKept, sizeOf, keptMs }: SharedAnswersOptions<Answer>) {
    this.#recent = new LRUCache({
      maxSize: mostKept,
      sizeCalculation: (answer) => Math.max(1, sizeOf(answer)),
      ttl: keptMs,
      ttlResolution: 0,
    });
  }

  /** What `ask` answers: to this call, to another at the same time, or to one a moment ago. */
  get(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const recent = this.#recent.get(key);
    if (recent) return Promise.resolve(recent);
    let asked = this.#asked.get(key);
    if (!asked) this.#asked.set(key, (asked = this.#keep(key, ask())));
    return asked;
  }

  async #keep(key: string, asked: Promise<Answer>): Promise<Answer> {
    try {
      const answer = await asked;
      this.#recent.set(key, answer);
      return answer;
    } finally {
      this.#asked.delete(key);
    }
  }
}
