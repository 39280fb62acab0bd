import type { DocumentNode } from 'graphql';

/** One operation for one subgraph, as the query plan wrote it. */
export interface SubgraphRequest<Context> {
  /** The operation's text; stable per plan, so it can key a cache of parsed documents. */
  readonly query: string;
  /** The parsed operation, when the planner kept it. */
  readonly document?: DocumentNode;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
  /** The request on whose behalf the subgraph is asked: principal, request id, abort signal. */
  readonly context: Context;
}

/** An error as it crosses the subgraph boundary: plain data, already masked by its subgraph. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Record<string, unknown>;
}

export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
  /** When the request's idempotency key was used before. */
  readonly extensions?: { readonly isReplay?: boolean };
}

/** Whether the operation is a mutation; queries can be asked again. */
export function isChange({ query }: Pick<SubgraphRequest<unknown>, 'query'>): boolean {
  return /^\s*mutation\b/.test(query);
}

/** A subgraph as the gateway sees it, whether it runs in this process or behind HTTP. */
export interface SubgraphClient<Context> {
  readonly name: string;
  /** Never rejects for a GraphQL error; rejects when the subgraph cannot be reached in time. */
  execute(request: SubgraphRequest<Context>): Promise<SubgraphResponse>;
}
