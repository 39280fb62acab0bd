import {
  HeaderMap,
  type ApolloServer,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError } from '../../shared/errors/domain-error.js';
import { malformedBody } from '../../shared/errors/errors.js';
import { completeHttpRequest } from '../documents/complete-http-request.js';
import type { RequestedDocuments } from '../documents/requested-documents.js';
import type { FastPath } from '../operations/fast-path.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Admission } from '../limits/admission.js';
import type { NetworkAllowance } from '../limits/network-allowance.js';
import { credentialsOf } from '../principal/credentials.js';
import { asWholeStream, eventStreamType } from '../subscriptions/sse/event-stream.js';
import type { EventStreams } from '../subscriptions/sse/serve-event-stream.js';
import { headersThatPagesCannotForge } from './create-apollo-server.js';
import { graphqlForm, type GraphqlForm } from './graphql-form.js';
import { PostFastPath } from './post-fast-path.js';
import { streamedOperation, type OperationWithText } from './streamed-operation.js';
import type { PreparedContent } from '../http/prepared-content.js';
import { replayedHeader } from '../idempotency/idempotency-key.js';
import { isReplayed, withSentKey } from '../idempotency/sent-key.js';
import { jsonType } from '../answers/page-preference.js';
import { entryOfRequest, logCode } from '../access-log/access-log-entry.js';
import { presentGraphqlError } from '../answers/present-graphql-error.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<RequestScope>;
  readonly operations: FastPath;
  readonly admission: Admission;
  readonly takeAllowance: NetworkAllowance;
  readonly documents: RequestedDocuments;
  /** What browsers see who open the address. */
  readonly explorer: PreparedContent | undefined;
  readonly eventStreams: EventStreams;
}

/** GraphQL over HTTP at /graphql, and the explorer for browsers in development. */
export function registerGraphqlRoute(
  app: FastifyInstance,
  { apollo, operations, admission, takeAllowance, documents, explorer, eventStreams }: GraphqlRouteOptions,
): void {
  const pageFor = ({ method, headers }: FastifyRequest) =>
    method === 'GET' && graphqlForm(headers.accept).prefersPage ? explorer : undefined;
  const fastPath = new PostFastPath(operations);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      if (pageFor(request)) return takeAllowance(request, reply);
      await admission.admit(request, reply, credentialsOf(request));
    },
    handler: async (request, reply) => {
      const page = pageFor(request);
      if (page) return page.send(request, reply);
      const form = graphqlForm(request.headers.accept);
      demandAcceptable(form);
      const scope = withSentKey(admission.scopeOf(request), request.headers['idempotency-key']);
      const httpGraphQLRequest = toGraphqlRequest(request, form);
      const complete = once(() => completeHttpRequest(httpGraphQLRequest, documents, scope));
      const answer = await fastPath.answer(httpGraphQLRequest, complete, scope);
      if (isReplayed(scope)) void reply.header(replayedHeader, 'true');
      if (answer) return sendResult(JSON.stringify(answer), form, reply);
      if (form.takesEventStream) {
        try {
          const operation = subscriptionOf(httpGraphQLRequest, complete, eventStreams);
          if (operation) return await eventStreams.serve(request, reply, operation);
        } catch (error) {
          // Who takes JSON learns from its answer what is wrong.
          if (form.json === undefined) return eventStreams.refuse(error, request, reply);
        }
      }
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        // Called after the rule against forged requests, and before the request is read.
        context: async () => complete(),
      });
      if (isReplayed(scope)) void reply.header(replayedHeader, 'true');
      return send(response, form, reply);
    },
  });
}

/** Before anything runs: a mutation whose answer nobody can read must not happen. */
function demandAcceptable({ json, takesEventStream }: GraphqlForm): void {
  if (json !== undefined || takesEventStream) return;
  throw new DomainError(
    { ...malformedBody, httpStatus: 406 },
    'Answers are `application/graphql-response+json`, `application/json`, or, of subscriptions, `text/event-stream`; accept one of them.',
  );
}

/** The request's operation, if it is a subscription. Throws for a document that cannot be found or read. */
function subscriptionOf(
  request: HTTPGraphQLRequest,
  complete: () => unknown,
  { isSubscription }: EventStreams,
): OperationWithText | undefined {
  const operation = streamedOperation(request, complete);
  return operation && isSubscription(operation.query, operation.operationName) ? operation : undefined;
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
const readHeaders = ['accept', 'content-type', ...headersThatPagesCannotForge];

function toGraphqlRequest({ method, headers, url, body }: FastifyRequest, form: GraphqlForm) {
  const map = new HeaderMap();
  for (const name of readHeaders) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // What goes into an event stream is JSON.
  if (form.json === undefined && form.takesEventStream) map.set('accept', jsonType);
  // A HEAD is answered as its GET, without the body.
  return {
    method: method === 'HEAD' ? 'GET' : method,
    headers: map,
    search: url.includes('?') ? url.slice(url.indexOf('?')) : '',
    body,
  };
}

/** A result of GraphQL, as JSON or, for who takes nothing else, as an event stream that is over at once. */
function sendResult(
  json: string,
  { json: type, takesEventStream }: GraphqlForm,
  reply: FastifyReply,
): FastifyReply {
  void reply.header('cache-control', 'no-store');
  if (type === undefined && takesEventStream) return reply.type(eventStreamType).send(asWholeStream(json));
  return reply.type(type ?? jsonType).send(`${json}\n`);
}

function send(
  { status = 200, headers, body }: HTTPGraphQLResponse,
  form: GraphqlForm,
  reply: FastifyReply,
): FastifyReply {
  for (const [name, value] of headers) void reply.header(name, value);
  const text = body.kind === 'complete' ? body.string : '';
  if (status === 200) return sendResult(text.trimEnd(), form, reply);
  return reply
    .header('cache-control', 'no-store')
    .code(status)
    .send(status >= 400 ? presentRefusal(text, reply.request, status) : text);
}

/** A request that Apollo refused before it ran an operation has passed no plugin; its errors are presented here. */
function presentRefusal(text: string, request: FastifyRequest, status: number): string {
  try {
    const answer = JSON.parse(text) as { errors?: GraphQLFormattedError[] };
    return JSON.stringify({
      ...answer,
      errors: answer.errors?.map((error) => {
        const presented = presentGraphqlError(error, request.id);
        logCode(entryOfRequest(request), String(presented.extensions?.code));
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
