import type { Child } from '../processes/child.js';

/** What the load generator sends, over and over. */
export interface BenchRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A way to answer the same question. */
export interface Contender {
  readonly id: string;
  readonly title: string;
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** All processes that work on its answers, but for the database's. */
  readonly processes: readonly Child[];
  /** The question, on behalf of the bearer of the access token. */
  readonly request: (token: string) => BenchRequest;
}
