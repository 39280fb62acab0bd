import type { Client } from './client.js';
import { eventually } from './eventually.js';
import type { Graph } from './start-graph.js';

/** A request of the caller that the platform keeps, under a request id of the caller's choice; answers it. */
export async function keptRequest(
  { url }: Pick<Graph, 'url'>,
  by: Client,
  requestId = `test_${crypto.randomUUID()}`,
): Promise<string> {
  const headers = { authorization: `Bearer ${by.token}`, 'x-request-id': requestId };
  await (await fetch(`${url}/v1/me`, { headers })).text();
  await eventually(async () => {
    const { status } = await by.rest('GET', `/v1/developer/requests/${requestId}`);
    if (status !== 200) throw new Error(`The request is not kept yet: ${status}`);
  });
  return requestId;
}
