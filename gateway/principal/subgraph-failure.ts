import { DomainError } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { dependencyUnavailable } from '../../shared/errors/errors.js';
import type { SubgraphError } from '../supergraph/subgraph-client.js';

/** The first error of a subgraph as one that the gateway can throw on, with its code and status kept. */
export function subgraphFailure(
  errors: readonly SubgraphError[] | undefined,
  declared: readonly ErrorDefinition[],
): DomainError {
  const [first] = errors ?? [];
  const { code, httpStatus, retryAfterSeconds } = first?.extensions ?? {};
  const definition = declared.find((candidate) => candidate.code === code);
  if (!first || !definition)
    return new DomainError(dependencyUnavailable, 'Sign-in is not available at the moment.');
  return new DomainError(
    { ...definition, httpStatus: Number(httpStatus) || definition.httpStatus },
    first.message,
    [],
    retryAfterSeconds as number | undefined,
  );
}
