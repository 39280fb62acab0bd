import type { FieldFault } from '../errors/domain-error.js';
import type { ListRules } from './list-query.js';

/** What a route does with the refresh token's cookie: fills it, exchanges it for the next one, or removes it. */
export type CookieUse = 'fills' | 'exchanges' | 'removes';

/**
 * One REST operation: a path, and the GraphQL document that does its work. A new route states `method`, `path`,
 * `summary`, `document` and `variables`; types, descriptions, limits and most error codes come from the graph.
 * A path of a new group needs an entry in gateway/rest/openapi/groups.ts, and every change `npm run openapi`.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below /v1, with `{id}` for path parameters. */
  readonly path: string;
  readonly summary: string;
  /** A GraphQL document with one operation, without fragments; its name is the operation id. */
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
  /** Takes a file of these types, of any size, which its operation gets in parts: `input` with `offset` and `content`. */
  readonly upload?: readonly string[];
  /**
   * The file of an upload comes whole: its operation gets `input` with `content`, in base64, and a file above 512 KiB is
   * refused before (VAL-003).
   */
  readonly isWholeUpload?: true;
  /**
   * Of an upload: stores the parts of a file above 512 KiB, as `input` with `uploadId`, `offset` and `content`. The operation
   * then gets `input` with that `uploadId`, and with the `content` of a smaller file.
   */
  readonly parts?: string;
  /** Answers a file of these types, which its operation tells in parts by `after`: all fields of a `FilePart`. */
  readonly download?: readonly string[];
  /** A document that tells the same as CSV, in parts by `after` as a download does: answered to `?format=csv`. */
  readonly csv?: string;
  /** Codes that it answers beyond those that its form and the descriptions of its operation tell. */
  readonly errors?: readonly string[];
  /** What can be wrong with a body beyond its schema, told together with faults by that. */
  readonly checks?: RouteChecks;
  /** A body for the documentation, in wire names; one is made up from the input unless said. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** GraphQL variables from path parameters, body and query string; passes their parts on as they are. */
  readonly variables: (request: RouteRequest) => Record<string, unknown>;
}

export interface RouteChecks {
  /** A query of what the business has decided about the fields; its variables are parameters of the path. */
  readonly document: string;
  /** By the answer of the query, the faults of a body whose names are in camelCase; of any body, whatever is in it. */
  readonly faultsOf: (
    data: Readonly<Record<string, unknown>>,
    body: Readonly<Record<string, unknown>>,
  ) => FieldFault[];
}

export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  /** The JSON body, its names in camelCase. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Page, filter and order of a list, and the parameters, their names in camelCase. */
  readonly query: Readonly<Record<string, unknown>>;
}
