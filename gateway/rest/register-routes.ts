import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { malformedBody } from '../../shared/errors/errors.js';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { Authenticator } from '../principal/authenticate.js';
import { restErrors } from './error-answers.js';
import { succeed } from './envelope.js';
import { readListQuery } from './list-query.js';
import type { Route, RouteRequest } from './route.js';
import { fromWire } from './wire-names.js';
import { compileWireShape, operationNameOf } from './wire-shape.js';

export interface RestOptions {
  readonly routes: readonly Route[];
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<RequestScope>;
  readonly authenticator: Authenticator;
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

function handlerOf(route: Route, { schema, apollo, authenticator, errors: declared }: RestOptions) {
  const document = parse(route.document, { noLocation: true });
  const faults = validate(schema, document);
  if (faults.length > 0)
    throw new Error(`${route.method} ${route.path}: ${faults.map(({ message }) => message).join(' ')}`);
  const shape = compileWireShape(schema, document);
  const operationName = operationNameOf(document);
  const toDomainError = restErrors(declared);

  return async (
    request: FastifyRequest,
    reply: { code(status: number): { send(body: object): unknown } },
  ) => {
    const scope = await authenticator.authenticate({
      authorization: request.headers.authorization,
      requestId: request.id,
      address: request.ip,
      userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    });
    const { body } = await apollo.executeOperation(
      { query: route.document, operationName, variables: route.variables(readRequest(route, request)) },
      { contextValue: scope },
    );
    if (body.kind !== 'single') throw new Error('A route cannot answer incrementally.');
    const { data, errors } = body.singleResult;
    if (errors?.length || !data) throw toDomainError(errors?.[0]);
    return reply.code(route.status ?? 200).send(succeed(shape(data)));
  };
}

function readRequest(route: Route, { params, body, query }: FastifyRequest): RouteRequest {
  const hasBody = route.method === 'POST' || route.method === 'PATCH';
  if (hasBody && (typeof body !== 'object' || body === null || Array.isArray(body))) {
    throw new DomainError(malformedBody, 'The body must be a JSON object.');
  }
  return {
    params: params as Record<string, string>,
    body: hasBody ? (fromWire(body) as Record<string, unknown>) : {},
    query: route.list ? readListQuery(query as Record<string, unknown>, route.list) : {},
  };
}
