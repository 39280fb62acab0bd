import type { GraphQLError } from 'graphql';
import type { ResponsePath } from './fetch-target.js';
import type { ResponseObject } from './response-object.js';

/** What one request gathers while its plan runs. */
export interface PlanRun<Context> {
  /** The answers of all subgraphs so far, merged; it holds more keys than the client asked for. */
  readonly data: ResponseObject;
  readonly variables: Record<string, unknown>;
  readonly context: Context;
  /** What a subscription tells of, as its subgraph's reference; absent for other operations. */
  readonly event?: ResponseObject;
  readonly errors: GraphQLError[];
  /**
   * Objects of the tree that a fetch has nothing for: an error of one field took the others with it, or their record is
   * there no more.
   */
  readonly lost: ResponsePath[];
}

/** A compiled node of the plan. Answers nothing at once when it has nothing to wait for; never rejects. */
export type Step<Context> = (run: PlanRun<Context>) => Promise<void> | undefined;
