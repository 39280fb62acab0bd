import internals, { type Schema } from '@apollo/federation-internals';
import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { apiSchemaOf } from './api-schema.js';
import { PlanCache, planKey } from './plan-cache.js';
import type { PlanMetrics } from './plan-metrics.js';
import type { SubgraphClient } from './subgraph-client.js';

/** A document that will be asked for; valid in the graph. */
export interface ExpectedDocument {
  /** SHA-256 of its text, in hexadecimal. */
  readonly hash: string;
  readonly document: DocumentNode;
}

export interface LoadOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: ReadonlyMap<string, SubgraphClient<RequestScope>>;
  readonly metrics: PlanMetrics;
  /** Documents whose plans are made in advance. */
  readonly expectedDocuments: (schema: GraphQLSchema) => readonly ExpectedDocument[];
}

/** A supergraph that is ready to answer. */
export interface LoadedSupergraph {
  /** The graph with the directives that clients do not see. */
  readonly federated: Schema;
  readonly plans: PlanCache;
  /** The hashes of the documents whose plans were made in advance. */
  readonly expected: ReadonlySet<string>;
}

/** Reads a supergraph and makes the plans of expected documents, while the process goes on with its requests. */
export async function loadSupergraph(options: LoadOptions): Promise<LoadedSupergraph> {
  const { supergraphSdl, subgraphs, metrics, expectedDocuments } = options;
  const supergraph = internals.Supergraph.build(supergraphSdl);
  const apiSchema = apiSchemaOf(supergraph);
  const plans = new PlanCache(supergraph, apiSchema, subgraphs, metrics);
  const expected = expectedDocuments(apiSchema);
  for (const { hash, document } of expected) {
    for (const operation of operationsOf(document)) {
      plans.keep(planKey(hash, operation), document, operation);
      await nextTurn();
    }
  }
  return { federated: supergraph.schema, plans, expected: new Set(expected.map(({ hash }) => hash)) };
}

function operationsOf(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    return getOperationAST(document, definition.name?.value) ?? [];
  });
}
