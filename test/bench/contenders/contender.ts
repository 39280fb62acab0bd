/** How a contender is spoken to: `platform` knows GraphQL and REST, `limit` a path for each scenario. */
export type Speech = 'platform' | 'graphql' | 'limit';

/** What the load generator sends, over and over. */
export interface BenchRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A function makes each request's own. */
  readonly body?: string | (() => string);
}

/** A process of a contender. */
export interface ContenderProcess {
  readonly pid: number;
  stop(): Promise<void>;
}

/** A way to answer the same questions. */
export interface Contender {
  readonly id: string;
  readonly title: string;
  readonly speech: Speech;
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** All processes that work on its answers, but for the database's; the one that clients speak to comes first. */
  readonly processes: readonly ContenderProcess[];
}
