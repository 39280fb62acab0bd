import { DomainError } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { dependencyUnavailable } from '../../shared/errors/errors.js';
import type { SubgraphClient, SubgraphError, SubgraphRequest } from '../supergraph/subgraph-client.js';

/** The data of an operation of the gateway's own. Throws the first error of the answer, SYS-002 when there is none. */
export async function askSubgraph<Context>(
  subgraph: SubgraphClient<Context>,
  request: SubgraphRequest<Context>,
  declared: readonly ErrorDefinition[],
): Promise<Record<string, unknown>> {
  const { data, errors } = await subgraph.execute(request).catch((cause: unknown) => {
    throw unavailable(subgraph.name, cause);
  });
  if (errors?.length || !data) throw subgraphFailure(subgraph.name, errors?.[0], declared);
  return data;
}

/** An error of a subgraph as one that the gateway can throw on, with its code and status kept. */
export function subgraphFailure(
  name: string,
  error: SubgraphError | undefined,
  declared: readonly ErrorDefinition[],
): DomainError {
  const { code, httpStatus, retryAfterSeconds } = error?.extensions ?? {};
  const definition = declared.find((candidate) => candidate.code === code);
  if (!error || !definition) return unavailable(name);
  return new DomainError(
    { ...definition, httpStatus: Number(httpStatus) || definition.httpStatus },
    error.message,
    [],
    retryAfterSeconds as number | undefined,
  );
}

function unavailable(name: string, cause?: unknown): DomainError {
  const error = new DomainError(dependencyUnavailable, `Subgraph "${name}" is unavailable`);
  error.cause = cause;
  return error;
}
