import type { Client } from '../../../kit/client.js';

/** A file over REST. */
export async function download(url: string, client: Client, path: string) {
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${client.token}` } });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    name: /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1],
    retryAfter: response.headers.get('retry-after'),
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}
