/** A request that deserves a refusal, and the refusal. */
export interface BadRequest {
  readonly what: string;
  /** POST unless said. */
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly expected: Refusal;
}

/** The status of HTTP, the code, and where it differs the status that GraphQL's error names. */
export type Refusal = [status: number, code: string, httpStatus?: number];

export const json = { 'content-type': 'application/json' };
export const megabyte = 'x'.repeat(1_000_000);

export function post(
  what: string,
  path: string,
  body: BadRequest['body'],
  expected: Refusal,
  headers: Record<string, string> = json,
): BadRequest {
  return { what, path, headers, body, expected };
}

export function get(
  what: string,
  path: string,
  expected: Refusal,
  headers: Record<string, string> = {},
): BadRequest {
  return { what, method: 'GET', path, headers, expected };
}

export function times(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(' ');
}
