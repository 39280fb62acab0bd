import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../shared/errors/domain-error.js';
import { malformedBody } from '../../shared/errors/errors.js';
import { readListQuery } from '../../shared/records/list-query.js';
import { readParameters } from './parameters.js';
import type { Route, RouteRequest } from '../../shared/records/route.js';
import { fromWire } from '../../shared/records/wire-names.js';

/** Whether the route takes a body. */
export function hasBody({ method }: Pick<Route, 'method'>): boolean {
  return method === 'POST' || method === 'PATCH';
}

/** What the route's variables are made of, and `fields` of the query string, which is the same on every read. */
export function readRequest(route: Route, request: FastifyRequest): { read: RouteRequest; fields: unknown } {
  const { fields, ...query } = request.query as Record<string, unknown>;
  const isRead = route.method === 'GET';
  return {
    read: {
      params: request.params as Record<string, string>,
      body: hasBody(route) ? readBody(request.body) : {},
      query: readQuery(route, isRead ? query : (request.query as Record<string, unknown>)),
    },
    fields: isRead ? fields : undefined,
  };
}

/** A body is a JSON object; one that is left out counts as empty, for the routes that need none. */
function readBody(body: unknown): Record<string, unknown> {
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body)))
    throw new DomainError(malformedBody, 'The body must be a JSON object.');
  return fromWire(body ?? {}) as Record<string, unknown>;
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
