/** A request of GraphQL with an idempotency key, and who sends it. */
export interface Keyed {
  readonly url: string;
  readonly key: string | null;
  readonly token?: string | undefined;
  readonly apiKey?: string | undefined;
}

/** What it is answered, and whether as an earlier one. */
export async function postKeyed({ url, key, token, apiKey }: Keyed, body: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey ? { 'x-api-key': apiKey } : token && { authorization: `Bearer ${token}` }),
      ...(key !== null && { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as any;
  return {
    status: response.status,
    data,
    codes: errors?.map((error: any) => error.extensions.code),
    isReplayed: response.headers.get('idempotent-replayed') === 'true',
  };
}
