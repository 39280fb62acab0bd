import type { DocumentNode } from 'graphql';
import type { SubgraphRequest } from '../subgraph-client.js';

/** By the parsed operation, which a compiled plan keeps. */
const beginnings = new WeakMap<DocumentNode, string>();

/** An operation as the body of a request; what does not change from one to the next is written once. */
export function requestBody(request: Omit<SubgraphRequest<unknown>, 'context'>): string {
  return `${beginningOf(request)}${JSON.stringify(request.variables)}}`;
}

function beginningOf(request: Omit<SubgraphRequest<unknown>, 'context'>): string {
  const { document } = request;
  if (!document) return write(request);
  let beginning = beginnings.get(document);
  if (beginning === undefined) beginnings.set(document, (beginning = write(request)));
  return beginning;
}

function write({ query, operationName }: Pick<SubgraphRequest<unknown>, 'query' | 'operationName'>): string {
  const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
  return `{"query":${JSON.stringify(query)},${name}"variables":`;
}
