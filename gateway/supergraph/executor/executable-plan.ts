import type { GraphQLError } from 'graphql';
import type { ResponseObject } from './response-object.js';

/** An operation ready to run, for any number of requests at once. */
export interface ExecutablePlan<Context> {
  /** `variables` are coerced already, with defaults applied. Answers partial data when subgraphs fail. */
  execute(variables: Record<string, unknown>, context: Context): Promise<PlanAnswer>;
}

export interface PlanAnswer {
  /** Absent when the operation did not run; null when an error reached the root. */
  data?: ResponseObject | null;
  /** Absent when there are none. */
  errors?: GraphQLError[];
}
