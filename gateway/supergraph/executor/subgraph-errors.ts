import { GraphQLError } from 'graphql';
import { dependencyUnavailable, internalFailure } from '../../../shared/errors/errors.js';
import type { SubgraphError } from '../subgraph-client.js';
import type { ResponsePath } from './fetch-target.js';

/** The client's paths for a subgraph's path: several when one entity was asked for many places. */
export type MapPath = (path: ResponsePath) => readonly ResponsePath[];

/** A subgraph's errors as the client sees them. A path is mapped to the client's answer, or absent. */
export function presentErrors(
  errors: readonly SubgraphError[],
  serviceName: string,
  mapPath: MapPath,
): GraphQLError[] {
  return errors.flatMap(({ message, path, extensions }) => {
    const shown = message || `Subgraph "${serviceName}" reported an error without a message`;
    const paths = path === undefined ? [undefined] : mapPath(path);
    return paths.map((path) => new GraphQLError(shown, { path, extensions: { ...extensions, serviceName } }));
  });
}

/** The subgraph could not be reached in time. Why is for the log of its client, not for ours. */
export function unavailable(serviceName: string, path: ResponsePath | undefined): GraphQLError {
  const { code, httpStatus, isRetryable: retryable } = dependencyUnavailable;
  const extensions = { code, httpStatus, retryable, serviceName };
  return new GraphQLError(`Subgraph "${serviceName}" is unavailable`, { path, extensions });
}

/** The subgraph answered, but not what was asked. */
export function malformedAnswer(serviceName: string, path: ResponsePath | undefined): GraphQLError {
  const { code, httpStatus } = internalFailure;
  const extensions = { code, httpStatus, serviceName };
  return new GraphQLError(`Subgraph "${serviceName}" gave a malformed answer`, { path, extensions });
}
