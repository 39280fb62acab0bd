import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiRequest } from '../../shared/requests/api-request.js';
import type { Clock } from '../../shared/values/clock.js';
import type { Ids } from '../../shared/values/ids.js';
import type { Principal } from '../../shared/access/principal.js';
import { coarseNetworkOf } from './coarse-network.js';
import type { RequestLog } from './request-log.js';
import { entryOfRequest, type AccessLogEntry } from './access-log-entry.js';

export interface LoggedServer {
  readonly log: RequestLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Logs each answered request of a signed-in caller, so that the business finds it again by its request id. */
export function logRequests(app: FastifyInstance, { log, clock, ids }: LoggedServer): void {
  app.addHook('onResponse', (request, reply, done) => {
    const entry = entryOfRequest(request);
    if (entry) log.add(entryOf(request, reply, entry, { id: ids.next(), endedAt: clock.now() }));
    done();
  });
  app.addHook('onClose', () => log.close());
}

/** Of an operation. */
export const longestName = 100;

/** By the URL of the route. */
const paths = new Map<string, string>();

/** The path of a route as OpenAPI writes it. */
function pathOf(url = ''): string {
  let path = paths.get(url);
  if (path === undefined) paths.set(url, (path = url.replace(/:(\w+)/g, '{$1}')));
  return path;
}

/** No value of the request: the route's template stands for the path, the operation's name for the document. */
function entryOf(
  { id: requestId, method, routeOptions, ip }: FastifyRequest,
  { statusCode, elapsedTime }: FastifyReply,
  { principal, operationName, errorCode }: AccessLogEntry,
  { id, endedAt }: { id: string; endedAt: Date },
): ApiRequest {
  const durationMs = Math.round(elapsedTime);
  return {
    ...callerEntry(principal, ip),
    id,
    requestId,
    method,
    path: pathOf(routeOptions.url),
    operationName: operationName?.slice(0, longestName) ?? null,
    status: statusCode,
    durationMs,
    errorCode,
    startedAt: new Date(endedAt.getTime() - durationMs).toISOString(),
  };
}

/** Who asked, from about where. */
export function callerEntry(principal: Principal, address: string | null) {
  return {
    businessId: principal.businessId,
    credentialKind: principal.kind,
    credentialId: principal.apiKeyId ?? principal.userId,
    addressNetwork: coarseNetworkOf(address),
  };
}
