import type { HTTPGraphQLRequest } from '@apollo/server';
import { z } from 'zod';
import { demandBoundedJson } from '../limits/json-bounds.js';
import type { StreamingRequest } from '../subscriptions/streaming-operations.js';

const operationSchema = z.object({
  query: z.string().optional(),
  documentId: z.string().optional(),
  id: z.string().optional(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** A request's operation with its text, as streams take it; undefined for what is none, which the request's answer explains. */
export type OperationWithText = StreamingRequest & { readonly query: string };

/**
 * The operation of a request, from its body or from its search as GET sends it; of a document that the request names, its
 * text. `complete` puts that into the request; throws what it does.
 */
export function streamedOperation(
  request: HTTPGraphQLRequest,
  complete: () => unknown,
): OperationWithText | undefined {
  const sent = readOperation(request);
  if (!sent) return undefined;
  complete();
  if (sent.query) return { ...sent, query: sent.query };
  const query = readOperation(request)?.query;
  return query ? { query, operationName: sent.operationName, variables: sent.variables } : undefined;
}

function readOperation({ method, body, search }: HTTPGraphQLRequest) {
  return operationSchema.safeParse(method === 'GET' ? fromSearch(search) : body).data;
}

function fromSearch(search: string): unknown {
  const { variables, extensions, ...rest } = Object.fromEntries(new URLSearchParams(search));
  try {
    return { ...rest, variables: readJson(variables), extensions: readJson(extensions) };
  } catch {
    return undefined;
  }
}

function readJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  demandBoundedJson(text, 'A parameter');
  return JSON.parse(text);
}
