import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../shared/errors/domain-error.js';
import { malformedBody } from '../../shared/errors/errors.js';
import { readListQuery } from '../../shared/records/list-query.js';
import { readParameters } from './parameters.js';
import type { Route, RouteRequest } from '../../shared/records/route.js';

/** Whether the route takes a body. */
export function hasBody({ method }: Pick<Route, 'method'>): boolean {
  return method === 'POST' || method === 'PATCH';
}

/** A request in its parts. */
interface ReadRequest {
  /** What the route's variables are made of, but for the body, which is as it was sent. */
  readonly read: RouteRequest;
  /** Parameters of the path, and those of the query string that the route names itself, as they were sent. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `fields` of the query string, which is the same on every read. */
  readonly fields: unknown;
}

/** Takes a request apart. Throws VAL-001 or PAGE-001 for a query string that the route does not have. */
export function readRequest(route: Route, request: FastifyRequest): ReadRequest {
  const { fields, ...query } = request.query as Record<string, unknown>;
  const isRead = route.method === 'GET';
  const params = request.params as Record<string, string>;
  const named = (route.parameters ?? []).filter((name) => Object.hasOwn(query, name));
  return {
    parameters: { ...Object.fromEntries(named.map((name) => [name, query[name]])), ...params },
    read: {
      params,
      body: hasBody(route) ? readBody(request.body) : {},
      query: readQuery(route, isRead ? query : (request.query as Record<string, unknown>)),
    },
    fields: isRead ? fields : undefined,
  };
}

/** A body is a JSON object; one that is left out counts as empty. */
function readBody(body: unknown): Record<string, unknown> {
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body)))
    throw new DomainError(malformedBody, 'The body must be a JSON object.');
  return (body ?? {}) as Record<string, unknown>;
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
