import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { malformedBody } from '../../shared/errors/errors.js';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { Authenticator } from '../principal/authenticate.js';
import { credentialsOf } from '../principal/credentials.js';
import { restErrors } from './error-answers.js';
import { succeed } from './envelope.js';
import { readListQuery } from './list-query.js';
import { readParameters } from './parameters.js';
import type { RefreshCookie } from './refresh-cookie.js';
import type { Route, RouteRequest } from './route.js';
import { fromWire } from './wire-names.js';
import { compileWireShape, operationNameOf } from './wire-shape.js';

export interface RestOptions {
  readonly routes: readonly Route[];
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<RequestScope>;
  readonly authenticator: Authenticator;
  readonly refreshCookie: RefreshCookie;
  /** Every code that the platform answers. */
  readonly errors: readonly ErrorDefinition[];
}

/** Serves each route below /v1 and its alias /api/v1. Throws at start when a document does not fit the schema. */
export function registerRoutes(app: FastifyInstance, options: RestOptions): void {
  for (const route of options.routes) {
    const handler = handlerOf(route, options);
    const url = route.path.replace(/\{(\w+)\}/g, ':$1');
    for (const prefix of ['/v1', '/api/v1']) app.route({ method: route.method, url: prefix + url, handler });
  }
}

function handlerOf(route: Route, options: RestOptions) {
  const { schema, apollo, authenticator, refreshCookie, errors: declared } = options;
  const document = parse(route.document, { noLocation: true });
  const faults = validate(schema, document);
  if (faults.length > 0)
    throw new Error(`${route.method} ${route.path}: ${faults.map(({ message }) => message).join(' ')}`);
  const shape = compileWireShape(schema, document);
  const operationName = operationNameOf(document);
  const toDomainError = restErrors(declared);
  const use = route.refreshCookie;

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const credentials = credentialsOf(request);
    const scope = await authenticator.authenticate(
      route.isOpen ? { ...credentials, authorization: undefined, apiKey: undefined } : credentials,
    );
    const { params, body: given, query } = readRequest(route, request);
    const received = use ? refreshCookie.receive(use, request, given) : given;
    const { body } = await apollo.executeOperation(
      { query: route.document, operationName, variables: route.variables({ params, body: received, query }) },
      { contextValue: scope },
    );
    if (body.kind !== 'single') throw new Error('A route cannot answer incrementally.');
    const { data, errors } = body.singleResult;
    if (errors?.length || !data) {
      const error = toDomainError(errors?.[0]);
      if (use === 'exchanges' && error.definition.code === 'AUTH-006') refreshCookie.remove(request, reply);
      throw error;
    }
    const answer = shape(data);
    return reply
      .code(route.status ?? 200)
      .send(succeed(use ? refreshCookie.deliver(use, request, reply, answer) : answer));
  };
}

/** A body is a JSON object; one that is left out counts as empty, for the routes that need none. */
function readRequest(route: Route, { params, body, query }: FastifyRequest): RouteRequest {
  const hasBody = route.method === 'POST' || route.method === 'PATCH';
  if (hasBody && body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) {
    throw new DomainError(malformedBody, 'The body must be a JSON object.');
  }
  return {
    params: params as Record<string, string>,
    body: hasBody ? (fromWire(body ?? {}) as Record<string, unknown>) : {},
    query: readQuery(route, query as Record<string, unknown>),
  };
}

function readQuery({ list, parameters }: Route, query: Record<string, unknown>): Record<string, unknown> {
  if (!list) return parameters ? readParameters(query, parameters) : {};
  const { named = [], others = [] } = Object.groupBy(Object.entries(query), ([name]) =>
    parameters?.includes(name) ? 'named' : 'others',
  );
  return {
    ...readListQuery(Object.fromEntries(others), list),
    ...readParameters(Object.fromEntries(named), parameters ?? []),
  };
}
