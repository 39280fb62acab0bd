import { setTimeout as delay } from 'node:timers/promises';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { CompiledDocument } from './compile-document.js';
import { restErrors } from './error-answers.js';
import type { Execute } from './execute-operation.js';
import type { RestOptions } from './rest-options.js';

/** Runs a route's document once more with other variables; throws the domain error that it answers. */
export type Ask = (variables: Record<string, unknown>, scope: RequestScope) => Promise<unknown>;

const mostWaits = 30;

/**
 * For routes whose files are many operations: when the caller's budget is used up in the middle, the file
 * comes slower instead of breaking off.
 */
export function askGraph(
  { query, operationName, shape }: CompiledDocument,
  execute: Execute,
  { errors: declared }: Pick<RestOptions, 'errors'>,
): Ask {
  const toDomainError = restErrors(declared);
  return async (variables, scope) => {
    for (let waits = 0; ; waits += 1) {
      const { data, errors } = await execute({ query, operationName, variables }, scope);
      if (!errors?.length && data) return shape(data);
      const error = toDomainError(errors?.[0]);
      const { definition, retryAfterSeconds } = error;
      if (definition.code !== 'COST-001' || !retryAfterSeconds || waits === mostWaits) throw error;
      await delay(retryAfterSeconds * 1_000);
    }
  };
}
