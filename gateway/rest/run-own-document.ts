import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { forOwnDocument } from '../limits/cost/own-document.js';
import type { FastPath } from '../operations/fast-path.js';

export interface OwnOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
}

export interface OwnAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface OwnExecution {
  readonly apollo: ApolloServer<RequestScope>;
  readonly operations: FastPath;
}

/** Runs a document of ours, which costs no points: for the first time by Apollo Server, directly from then on. */
export async function runOwnDocument(
  { apollo, operations }: OwnExecution,
  { query, operationName, variables }: OwnOperation,
  scope: RequestScope,
): Promise<OwnAnswer> {
  const request = { text: query, operationName, variables, scope, isCharged: false };
  const answer = await operations.run(request);
  if (answer) return answer;
  const operation = { query, operationName, variables };
  const { body } = await apollo.executeOperation(operation, { contextValue: forOwnDocument(scope) });
  if (body.kind !== 'single') throw new Error('A route cannot answer incrementally.');
  return body.singleResult;
}
