import { dependencyUnavailable } from '../../shared/errors/errors.js';
import type { Logger } from '../../shared/config/logger.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { scopeHeader } from '../../shared/requests/scope-token.js';
import { exchange } from './remote/exchange.js';
import { RemoteConnections } from './remote/remote-connections.js';
import { RemoteFailure } from './remote/remote-failure.js';
import { requestBody } from './remote/request-body.js';
import type { ScopeSigner } from './remote/scope-signer.js';
import {
  isChange,
  type SubgraphClient,
  type SubgraphRequest,
  type SubgraphResponse,
} from './subgraph-client.js';

export interface RemoteSubgraphOptions {
  readonly name: string;
  readonly url: string;
  /** Vouches for the caller; the same one for all subgraphs signs each scope once. */
  readonly signer: ScopeSigner;
  /** Shared with the other subgraphs. */
  readonly connections?: RemoteConnections;
  readonly logger?: Logger;
}

/**
 * A subgraph behind HTTP. Rejects when it does not answer in time, or not in GraphQL's form. A read whose
 * connection was dropped before an answer is asked once more; a change never, and one that has begun is let
 * end when its client goes.
 */
export function remoteSubgraph(options: RemoteSubgraphOptions): SubgraphClient<RequestScope> {
  const { name, url, signer, connections = new RemoteConnections(), logger } = options;
  const { limits, metrics } = connections;
  const pool = connections.poolOf(url);
  const { pathname, search } = new URL(url);
  const path = pathname + search;

  async function ask(request: SubgraphRequest<RequestScope>): Promise<SubgraphResponse> {
    const { context } = request;
    const { lifetime } = context;
    const isRead = !isChange(request);
    const headers = headersOf(context, signer.sign(context));
    const body = requestBody(request);
    const onAbandon = lifetime && isRead ? lifetime.onAbandon.bind(lifetime) : undefined;
    const endsAtMs = performance.now() + Math.min(limits.timeoutMs, lifetime?.remainingMs ?? Infinity);
    const send = () =>
      exchange(pool, { path, headers, body, timeoutMs: endsAtMs - performance.now(), onAbandon });
    const text = await send().catch((failure: RemoteFailure) => {
      if (!isRead || failure.kind !== 'dropped') throw failure;
      metrics.retries.inc({ subgraph: name });
      return send();
    });
    return readAnswer(text);
  }

  return {
    name,
    async execute(request) {
      const startMs = performance.now();
      let outcome = 'answered';
      try {
        return await ask(request);
      } catch (error) {
        const failure = error as RemoteFailure;
        outcome = failure.kind;
        const { requestId } = request.context;
        if (outcome !== 'abandoned')
          logger?.warn({ requestId, subgraph: name, err: failure }, 'a subgraph gave no answer');
        if (outcome === 'too_large') return tooLarge(name, limits.answerBytes);
        throw failure;
      } finally {
        metrics.duration.observe({ subgraph: name, outcome }, (performance.now() - startMs) / 1_000);
      }
    },
  };
}

function headersOf({ requestId, trace }: RequestScope, token: string): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'x-request-id': requestId,
    [scopeHeader]: token,
  };
  if (trace) headers.traceparent = trace.traceparent;
  if (trace?.tracestate) headers.tracestate = trace.tracestate;
  return headers;
}

function readAnswer(text: string): SubgraphResponse {
  try {
    return JSON.parse(text) as SubgraphResponse;
  } catch (error) {
    throw new RemoteFailure('malformed', 'Its answer is no JSON.', error);
  }
}

/** Unlike the other failures one that the client can do something about. */
function tooLarge(name: string, bytes: number): SubgraphResponse {
  const { code, httpStatus } = dependencyUnavailable;
  const message = `Subgraph "${name}" answers more than ${bytes / 1024 / 1024} MiB; ask for smaller pages.`;
  return { data: null, errors: [{ message, extensions: { code, httpStatus } }] };
}
