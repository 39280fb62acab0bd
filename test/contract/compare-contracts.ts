import { buildSchema } from 'graphql';
import type { Contract } from './contract-files.js';
import { findGraphqlChanges } from './find-graphql-changes.js';
import { findOpenApiBreaks } from './openapi/find-openapi-breaks.js';
import type { OpenApiDocument } from './openapi/operations.js';

interface ContractChanges {
  /** Ids of the changes that break clients, each once. */
  readonly breaking: readonly string[];
  /** Ids of the changes that may surprise some. */
  readonly dangerous: readonly string[];
}

/** What changed for clients, over GraphQL and REST. */
export function compareContracts(before: Contract, after: Contract): ContractChanges {
  const graphql = findGraphqlChanges(buildSchema(before.graphql), buildSchema(after.graphql));
  const rest = findOpenApiBreaks(
    JSON.parse(before.openapi) as OpenApiDocument,
    JSON.parse(after.openapi) as OpenApiDocument,
  );
  return { breaking: [...new Set([...graphql.breaking, ...rest])], dangerous: graphql.dangerous };
}
