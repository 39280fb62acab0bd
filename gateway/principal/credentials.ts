import type { FastifyRequest } from 'fastify';
import { traceContextOf, type TraceContext } from '../../shared/requests/trace-context.js';

/** What a request brings along to say who sends it. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** The header `X-API-Key`. */
  readonly apiKey: string | undefined;
  readonly requestId: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly trace?: TraceContext;
}

const longestUserAgent = 300;

export function credentialsOf({ headers, id, ip }: FastifyRequest): Credentials {
  const apiKey = headers['x-api-key'];
  return {
    authorization: headers.authorization,
    apiKey: Array.isArray(apiKey) ? apiKey.join() : apiKey,
    requestId: id,
    address: ip,
    userAgent: headers['user-agent']?.slice(0, longestUserAgent) ?? null,
    trace: traceContextOf(headers),
  };
}
