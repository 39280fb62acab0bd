import type { IncomingMessage } from 'node:http';
import { requestIdOf } from '../../../shared/http/request-id.js';
import type { Ids } from '../../../shared/values/ids.js';
import { traceContextOf } from '../../../shared/requests/trace-context.js';
import type { Credentials } from '../../principal/credentials.js';

const longestUserAgent = 300;

/** What the request that opens a socket says of its caller. */
export function upgradeCredentials(
  { headers, socket }: IncomingMessage,
  trustedProxies: number,
  ids: Ids,
): Credentials {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim());
  const address = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  const apiKey = headers['x-api-key'];
  return {
    authorization: headers.authorization,
    apiKey: Array.isArray(apiKey) ? apiKey.join() : apiKey,
    requestId: requestIdOf(headers['x-request-id'], ids),
    address: address || (socket.remoteAddress ?? null),
    userAgent: headers['user-agent']?.slice(0, longestUserAgent) ?? null,
    trace: traceContextOf(headers),
  };
}
