import { createHash } from 'node:crypto';

/** A GraphQL answer over HTTP with what its caller looks at. */
export interface HttpAnswer {
  readonly status: number;
  readonly cacheControl: string | null;
  readonly data?: any;
  readonly errors?: any[];
  readonly extensions?: any;
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The extension by which clients name a document by its hash. */
export const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

/** The code of the first error. */
export const codeOf = ({ errors }: { errors?: any[] }): string => errors![0].extensions.code;

const bearer = (token: string | undefined) => (token ? { authorization: `Bearer ${token}` } : undefined);

/** A request by POST, its body as it is. */
export async function postGraphql(url: string, body: object, token?: string): Promise<HttpAnswer> {
  const headers = { 'content-type': 'application/json', ...bearer(token) };
  return answerOf(await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** A request by GET; objects among the parameters are sent as JSON. */
export async function getGraphql(
  url: string,
  parameters: object,
  token: string | undefined,
  others: Record<string, string> = { 'apollo-require-preflight': '1' },
): Promise<HttpAnswer> {
  const texts = Object.entries(parameters).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const headers = { ...bearer(token), ...others };
  return answerOf(await fetch(`${url}/graphql?${new URLSearchParams(texts)}`, { headers }));
}

async function answerOf(response: Response): Promise<HttpAnswer> {
  const { status, headers } = response;
  return { status, cacheControl: headers.get('cache-control'), ...((await response.json()) as object) };
}
