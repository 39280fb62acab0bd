import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { CompiledDocument } from './compile-document.js';
import { restErrors } from './error-answers.js';
import { runOwnDocument, type OwnExecution } from './run-own-document.js';

/** Runs a route's document once more with other variables; throws the domain error that it answers. */
export type Ask = (variables: Record<string, unknown>, scope: RequestScope) => Promise<unknown>;

/** For routes whose files are many operations. */
export function askGraph(
  { query, operationName, shape }: CompiledDocument,
  { apollo, operations, errors: declared }: OwnExecution & { readonly errors: readonly ErrorDefinition[] },
): Ask {
  const toDomainError = restErrors(declared);
  return async (variables, scope) => {
    const operation = { query, operationName, variables };
    const { data, errors } = await runOwnDocument({ apollo, operations }, operation, scope);
    if (errors?.length || !data) throw toDomainError(errors?.[0]);
    return shape(data);
  };
}
