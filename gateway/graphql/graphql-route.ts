import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { malformedBody } from '../../shared/errors/errors.js';
import { completeHttpRequest } from '../documents/complete-http-request.js';
import type { RequestedDocuments } from '../documents/requested-documents.js';
import type { FastPath } from '../operations/fast-path.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Admission } from '../limits/admission.js';
import type { NetworkAllowance } from '../limits/network-allowance.js';
import { credentialsOf } from '../principal/credentials.js';
import { asksForEventStream, type EventStreams } from '../subscriptions/sse/serve-event-stream.js';
import { PostFastPath } from './post-fast-path.js';
import { explorerPage } from '../docs/explorer.js';
import { presentGraphqlError } from '../answers/present-graphql-error.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<RequestScope>;
  readonly operations: FastPath;
  readonly admission: Admission;
  readonly takeAllowance: NetworkAllowance;
  readonly documents: RequestedDocuments;
  readonly hasExplorer: boolean;
  readonly eventStreams: EventStreams;
}

/** GraphQL over HTTP at /graphql, and the explorer for browsers in development. */
export function registerGraphqlRoute(
  app: FastifyInstance,
  { apollo, operations, admission, takeAllowance, documents, hasExplorer, eventStreams }: GraphqlRouteOptions,
): void {
  const asksForExplorer = ({ method, headers }: FastifyRequest) =>
    hasExplorer && method === 'GET' && headers.accept?.includes('text/html');
  const fastPath = new PostFastPath(operations);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      if (asksForExplorer(request)) return takeAllowance(request, reply);
      if (asksForEventStream(request)) return eventStreams.admit(request, reply);
      await admission.admit(request, reply, credentialsOf(request));
    },
    handler: async (request, reply) => {
      if (asksForExplorer(request)) return (await explorerPage()).send(request, reply);
      if (asksForEventStream(request)) return eventStreams.serve(request, reply);
      const scope = admission.scopeOf(request);
      const httpGraphQLRequest = toGraphqlRequest(request);
      const complete = once(() => completeHttpRequest(httpGraphQLRequest, documents, scope));
      const answer = await fastPath.answer(httpGraphQLRequest, complete, scope);
      if (answer) {
        return reply.header('cache-control', 'no-store').type(answer.contentType).send(answer.text);
      }
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        // Called after the rule against forged requests, and before the request is read.
        context: async () => complete(),
      });
      fastPath.remember(httpGraphQLRequest, response);
      return send(response, reply, request.id);
    },
  });
}

/** Answers, or throws, what the first call did. */
function once<Value>(ask: () => Value): () => Value {
  let answer: (() => Value) | undefined;
  return () => {
    if (answer) return answer();
    try {
      const value = ask();
      answer = () => value;
      return value;
    } catch (error) {
      answer = () => {
        throw error;
      };
      return answer();
    }
  };
}

/** Those that Apollo Server and our plugins look at: the form of request and answer, and the rule against forged ones. */
const readHeaders = ['accept', 'content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

function toGraphqlRequest({ method, headers, url, body }: FastifyRequest) {
  const map = new HeaderMap();
  for (const name of readHeaders) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // A HEAD is answered as its GET, without the body.
  return {
    method: method === 'HEAD' ? 'GET' : method,
    headers: map,
    search: url.includes('?') ? url.slice(url.indexOf('?')) : '',
    body,
  };
}

function send(
  { status, headers, body }: HTTPGraphQLResponse,
  reply: FastifyReply,
  requestId: string,
): FastifyReply {
  void reply.header('cache-control', 'no-store');
  for (const [name, value] of headers) void reply.header(name, value);
  const text = body.kind === 'complete' ? body.string : '';
  void reply.code(status ?? 200);
  return reply.send(status !== undefined && status >= 400 ? presentRefusal(text, requestId, status) : text);
}

/** A request that Apollo refused before it ran an operation has passed no plugin; its errors are presented here. */
function presentRefusal(text: string, requestId: string, status: number): string {
  try {
    const answer = JSON.parse(text) as { errors?: GraphQLFormattedError[] };
    return JSON.stringify({
      ...answer,
      errors: answer.errors?.map((error) => {
        const presented = presentGraphqlError(error, requestId);
        const isMalformed = presented.extensions?.code === malformedBody.code;
        return isMalformed
          ? { ...presented, extensions: { ...presented.extensions, httpStatus: status } }
          : presented;
      }),
    });
  } catch {
    return text;
  }
}
