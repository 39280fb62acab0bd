import type { GraphQLError } from 'graphql';
import type { ResponseObject } from './response-object.js';

/** An operation ready to run, for any number of requests at once. */
export interface ExecutablePlan<Context> {
  /** Why it cannot run with these variables, if so: one that decides `@skip` or `@include` is null. */
  refusalOf(variables: Record<string, unknown>): GraphQLError | undefined;
  /**
   * `variables` are coerced already, with defaults applied; a subscription needs the `event` that it
   * is resolved for. Answers partial data when subgraphs fail.
   */
  execute(variables: Record<string, unknown>, context: Context, event?: ResponseObject): Promise<PlanAnswer>;
}

export interface PlanAnswer {
  /** Absent when the operation did not run; null when an error reached the root. */
  data?: ResponseObject | null;
  /** Absent when there are none. */
  errors?: GraphQLError[];
}
