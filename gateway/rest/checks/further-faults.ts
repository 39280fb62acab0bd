import type { GraphQLSchema } from 'graphql';
import { mostFaults, type FieldFault } from '../../../shared/errors/domain-error.js';
import type { Route, RouteRequest } from '../../../shared/records/route.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { fromWire } from '../../../shared/records/wire-names.js';
import { compileDocument } from '../compile-document.js';
import { runOwnDocument, type OwnExecution } from '../run-own-document.js';
import { wireFaults } from '../wire-faults.js';

/** Adds to faults of a body by its schema what else is wrong with it, so that a client mends all at once. */
export type FurtherFaults = (
  found: readonly FieldFault[],
  { params, body }: Pick<RouteRequest, 'params' | 'body'>,
  scope: RequestScope,
) => Promise<readonly FieldFault[]>;

/** Asks the graph what the schema cannot know; a caller who may not know it, or an outage, adds nothing. */
export function furtherFaults(
  { checks }: Route,
  schema: GraphQLSchema,
  execution: OwnExecution,
): FurtherFaults {
  if (!checks) return async (found) => found;
  const { query, operationName } = compileDocument(schema, checks.document);
  return async (found, { params, body }, scope) => {
    const { data } = await runOwnDocument(execution, { query, operationName, variables: params }, scope);
    const others = data ? checks.faultsOf(data, fromWire(body) as Record<string, unknown>) : [];
    const further = wireFaults(others).filter(
      ({ field }) => !found.some((fault) => isWithin(field, fault.field)),
    );
    return [...found, ...further].slice(0, mostFaults);
  };
}

/** What is faulty as a whole is mended as a whole. */
function isWithin(field: string, faulty: string): boolean {
  return field === faulty || field.startsWith(`${faulty}.`);
}
