import { DomainError } from '../../shared/errors/domain-error.js';
import { dependencyUnavailable } from '../../shared/errors/errors.js';
import type { SubgraphError } from '../supergraph/subgraph-client.js';

/** The first error of a subgraph as one that the gateway can throw on, with its code and status kept. */
export function subgraphFailure(errors: readonly SubgraphError[] | undefined): DomainError {
  const [first] = errors ?? [];
  const { code, httpStatus, retryable } = first?.extensions ?? {};
  if (!first || typeof code !== 'string' || typeof httpStatus !== 'number') {
    return new DomainError(dependencyUnavailable, 'Sign-in is not available at the moment.');
  }
  const definition = { code, httpStatus, title: code, cause: first.message, isRetryable: retryable === true };
  return new DomainError(definition, first.message);
}
