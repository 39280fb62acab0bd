import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { CompiledDocument } from './compile-document.js';
import { restErrors } from './error-answers.js';
import type { RestOptions } from './register-routes.js';
import { runOwnDocument } from './run-own-document.js';

/** Runs a route's document once more with other variables; throws the domain error that it answers. */
export type Ask = (variables: Record<string, unknown>, scope: RequestScope) => Promise<unknown>;

/** For routes whose files are many operations. */
export function askGraph(
  { query, operationName, shape }: CompiledDocument,
  { apollo, operations, errors: declared }: Pick<RestOptions, 'apollo' | 'operations' | 'errors'>,
): Ask {
  const toDomainError = restErrors(declared);
  return async (variables, scope) => {
    const operation = { query, operationName, variables };
    const { data, errors } = await runOwnDocument({ apollo, operations }, operation, scope);
    if (errors?.length || !data) throw toDomainError(errors?.[0]);
    return shape(data);
  };
}
