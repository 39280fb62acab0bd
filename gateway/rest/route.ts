import type { ListRules } from './list-query.js';
import type { CookieUse } from './refresh-cookie.js';

/** One REST operation: a path, and the GraphQL document that does its work. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below /v1, with `{id}` for path parameters. */
  readonly path: string;
  readonly summary: string;
  /** A GraphQL document with one operation; its name is the operation id. */
  readonly document: string;
  /** The status of success; 200 unless said. */
  readonly status?: 201;
  /** For lists: which filters and orders the query string may name. */
  readonly list?: ListRules;
  /** Further parameters that the query string may name, in wire names. */
  readonly parameters?: readonly string[];
  /** Serves anybody: the Authorization header is not looked at, so that an expired token is no obstacle. */
  readonly isOpen?: true;
  /** What the route does with the refresh token of browsers. */
  readonly refreshCookie?: CookieUse;
  /** GraphQL variables from path parameters, body and query string. */
  readonly variables: (request: RouteRequest) => Record<string, unknown>;
}

export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  /** The JSON body, its names in camelCase. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Page, filter and order of a list, and the parameters, their names in camelCase. */
  readonly query: Readonly<Record<string, unknown>>;
}
