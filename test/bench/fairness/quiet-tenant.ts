import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';

const perSecond = 40;
const query = '{ customers(first: 3) { nodes { id name } } }';

/** Programs of a tenant that ask for less than they may, 40 times a second together: lists over REST and GraphQL in turn. */
export class QuietTenant {
  readonly #pool: Pool;
  readonly #headers: readonly Readonly<Record<string, string>>[];

  constructor(url: string, keys: readonly string[]) {
    this.#pool = new Pool(url, { connections: 16 });
    this.#headers = keys.map((key) => ({ 'x-api-key': key, 'content-type': 'application/json' }));
  }

  /** The time of each answer in ms, since it was due: one that waits for others counts their time too. */
  async ask(seconds: number): Promise<number[]> {
    const startMs = performance.now();
    const answers: Promise<number>[] = [];
    for (let index = 0; index < seconds * perSecond; index += 1) {
      const dueMs = startMs + (index * 1_000) / perSecond;
      await delay(Math.max(0, dueMs - performance.now()));
      answers.push(this.#askOnce(index));
    }
    return Promise.all(answers);
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #askOnce(index: number): Promise<number> {
    const headers = this.#headers[index % this.#headers.length]!;
    const startMs = performance.now();
    const { statusCode, body } = await this.#pool.request(
      Math.floor(index / this.#headers.length) % 2
        ? { method: 'GET', path: '/v1/crm/customers?limit=3', headers }
        : { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query }) },
    );
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`The quiet tenant got ${statusCode}: ${text}`);
    return performance.now() - startMs;
  }
}
