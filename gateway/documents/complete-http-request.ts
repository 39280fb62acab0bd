import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { demandBoundedJson } from '../limits/json-bounds.js';
import { withRegistration } from './registration-plugin.js';
import type { DocumentRequest, RequestedDocuments } from './requested-documents.js';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * Puts the text of the document that the request names into it; Apollo Server knows texts alone. The scope that
 * it answers has the document registered once it proved sound. Throws GraphQLErrors with their status.
 */
export function completeHttpRequest(
  request: Mutable<HTTPGraphQLRequest>,
  documents: RequestedDocuments,
  scope: RequestScope,
): RequestScope {
  try {
    return complete(request, documents, scope);
  } catch (error) {
    throw error instanceof DomainError || error instanceof GraphQLError ? withStatus(error) : error;
  }
}

function complete(
  request: Mutable<HTTPGraphQLRequest>,
  documents: RequestedDocuments,
  scope: RequestScope,
): RequestScope {
  const named = request.method === 'GET' ? fromSearch(request.search) : fromBody(request.body);
  const found = named && documents.find(named, scope);
  if (!found) return scope;
  const { text, register } = found;
  if (text !== named.query || isNamedByHash(named)) {
    if (request.method === 'GET') request.search = withText(request.search, text);
    // Null counts as none, which undefined does not.
    else request.body = { ...(request.body as object), query: text, extensions: null };
  }
  return register ? withRegistration(scope, register) : scope;
}

function isNamedByHash({ extensions }: DocumentRequest): boolean {
  return typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
}

/** What is no object Apollo Server refuses in its own words. */
function fromBody(body: unknown): DocumentRequest | undefined {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined;
}

function fromSearch(search: string): DocumentRequest | undefined {
  const parameters = new URLSearchParams(search);
  const [query, extensions] = [parameters.get('query') ?? undefined, parameters.get('extensions')];
  const documentId = parameters.get('documentId') ?? parameters.get('id') ?? undefined;
  for (const name of ['variables', 'extensions']) demandBoundedJson(parameters.get(name) ?? '', name);
  try {
    return { query, documentId, extensions: extensions === null ? undefined : JSON.parse(extensions) };
  } catch {
    return undefined;
  }
}

function withText(search: string, text: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set('query', text);
  for (const name of ['extensions', 'documentId', 'id']) parameters.delete(name);
  return `?${parameters}`;
}

/** A miss is the client's next request: it is answered with 200, and kept by no cache on the way. */
function withStatus(error: DomainError | GraphQLError): GraphQLError {
  if (error instanceof DomainError) {
    const { code, httpStatus, isRetryable: retryable } = error.definition;
    const http = { status: httpStatus, headers: new HeaderMap() };
    return new GraphQLError(error.message, refusal({ code, httpStatus, retryable, http }));
  }
  const headers = new HeaderMap([['cache-control', 'private, no-cache, must-revalidate']]);
  return new GraphQLError(error.message, refusal({ ...error.extensions, http: { status: 200, headers } }));
}

/** Apollo's `http`, whose headers graphql-yoga's types take for its own. */
function refusal(extensions: Record<string, unknown>) {
  return { extensions };
}
