import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiRequest } from '../../shared/requests/api-request.js';
import type { Clock } from '../../shared/values/clock.js';
import type { Ids } from '../../shared/values/ids.js';
import type { Principal } from '../../shared/access/principal.js';
import { coarseNetworkOf } from './coarse-network.js';
import type { OperationMetrics } from './operation-metrics.js';
import type { RequestLog } from './request-log.js';
import { entryOfRequest, type AccessLogEntry } from './access-log-entry.js';

export interface LoggedServer {
  readonly log: RequestLog;
  readonly operationMetrics: OperationMetrics;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Counts each answered request, and logs those of signed-in callers, so that the business finds them again by their
 * request ids. Of nobody's those are logged that failed here.
 */
export function logRequests(app: FastifyInstance, { log, operationMetrics, clock, ids }: LoggedServer): void {
  app.addHook('onResponse', (request, reply, done) => {
    const entry = entryOfRequest(request);
    if (!entry.isHandedOver) operationMetrics.count(entry);
    const isKept = entry.fault !== null || (entry.principal !== null && !entry.isDropped);
    if (isKept) log.add(entryOf(request, reply, entry, { id: ids.next(), endedAt: clock.now() }));
    done();
  });
  app.addHook('onClose', () => log.close());
}

/** Of an operation. */
export const longestName = 100;

/** What a request's line in the log tells besides: who asked for which operation, and what was wrong with it. */
export function describeRequest(request: FastifyRequest): object {
  const { principal, network, operationName, operationType, errorCodes, fault } = entryOfRequest(request);
  return {
    network,
    ...(principal && {
      businessId: principal.businessId,
      credential: principal.kind,
      credentialId: principal.apiKeyId ?? principal.userId,
    }),
    ...(operationType && { operation: operationName?.slice(0, longestName), operationType }),
    ...(errorCodes.length > 0 && { errorCodes }),
    ...(fault && { trace: fault.trace }),
  };
}

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
  { id: requestId, method, routeOptions }: FastifyRequest,
  { statusCode, elapsedTime }: FastifyReply,
  { principal, network, operationName, errorCodes, fault }: AccessLogEntry,
  { id, endedAt }: { id: string; endedAt: Date },
): ApiRequest {
  const durationMs = Math.round(elapsedTime);
  return {
    ...callerOf(principal),
    addressNetwork: network,
    id,
    requestId,
    method,
    path: pathOf(routeOptions.url),
    operationName: operationName?.slice(0, longestName) ?? null,
    status: statusCode,
    durationMs,
    errorCode: errorCodes[0] ?? null,
    startedAt: new Date(endedAt.getTime() - durationMs).toISOString(),
    ...(fault && { fault }),
  };
}

/** Who asked, from about where. */
export function callerEntry(principal: Principal, address: string | null) {
  return { ...callerOf(principal), addressNetwork: coarseNetworkOf(address) };
}

function callerOf(principal: Principal | null) {
  return {
    businessId: principal?.businessId ?? null,
    credentialKind: principal?.kind ?? null,
    credentialId: principal?.apiKeyId ?? principal?.userId ?? null,
  };
}
