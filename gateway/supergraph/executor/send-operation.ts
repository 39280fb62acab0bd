import type { SubgraphClient, SubgraphResponse } from '../subgraph-client.js';
import type { ResponsePath } from './fetch-target.js';
import type { PlanRun } from './plan-run.js';
import { isResponseObject, type ResponseObject } from './response-object.js';
import { malformedAnswer, presentErrors, unavailable, type MapPath } from './subgraph-errors.js';
import { REPRESENTATIONS, type SubgraphOperation } from './subgraph-operation.js';

/** A fetch as far as it is the same for every request. */
export interface Sending<Context> {
  readonly client: SubgraphClient<Context>;
  readonly operation: SubgraphOperation;
  readonly pathsOf: PathsOf;
}

/** Where the client looks for what is fetched: an error of the fetch as a whole is told at each of these. */
export type PathsOf = (variables: Record<string, unknown>) => readonly (ResponsePath | undefined)[];

/** Asks the subgraph; records its errors and answers its data, null when there is none. Never rejects. */
export async function sendOperation<Context>(
  sending: Sending<Context>,
  run: PlanRun<Context>,
  representations: readonly ResponseObject[] | undefined,
  mapPath: MapPath,
): Promise<ResponseObject | null> {
  const { client, operation, pathsOf } = sending;
  const { query, document, operationName } = operation;
  const variables = variablesFor(operation, run, representations);
  let response: SubgraphResponse;
  try {
    response = await client.execute({ query, document, operationName, variables, context: run.context });
  } catch {
    for (const path of pathsOf(run.variables)) run.errors.push(unavailable(client.name, path));
    return null;
  }
  const data = response?.data;
  const hasErrors = Array.isArray(response?.errors) && response.errors.length > 0;
  if (hasErrors) {
    for (const error of presentErrors(response.errors ?? [], client.name, mapPath)) run.errors.push(error);
  }
  if (isResponseObject(data)) return data;
  if (!hasErrors)
    for (const path of pathsOf(run.variables)) run.errors.push(malformedAnswer(client.name, path));
  return null;
}

function variablesFor<Context>(
  operation: SubgraphOperation,
  run: PlanRun<Context>,
  representations: readonly ResponseObject[] | undefined,
): Record<string, unknown> {
  const variables: Record<string, unknown> = Object.create(null);
  for (const { name, sentAs } of operation.variables) {
    // A variable that was not sent stays absent, so that the subgraph's default applies.
    if (Object.hasOwn(run.variables, name)) variables[sentAs] = run.variables[name];
  }
  if (representations !== undefined) variables[REPRESENTATIONS] = representations;
  return variables;
}
