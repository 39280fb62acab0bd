import type { FastifyRequest } from 'fastify';
import { looksLikeApiKey } from '../../shared/access/api-key.js';
import type { TraceContext } from '../../shared/requests/trace-context.js';
import { traceOf } from '../access-log/trace-requests.js';

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

/** The API key that is the user name of HTTP Basic, without a password: `curl -u "$KEY:"`. */
function keyOfBasic(authorization: string | undefined): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]{1,400}={0,2})$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [name = '', ...password] = Buffer.from(encoded, 'base64').toString('latin1').split(':');
  return looksLikeApiKey(name) && password.join(':') === '' ? name : undefined;
}

export function credentialsOf(request: FastifyRequest): Credentials {
  const { headers, id, ip } = request;
  const sent = headers['x-api-key'];
  const basic = sent === undefined ? keyOfBasic(headers.authorization) : undefined;
  return {
    authorization: basic === undefined ? headers.authorization : undefined,
    apiKey: basic ?? (Array.isArray(sent) ? sent.join() : sent),
    requestId: id,
    address: ip,
    userAgent: headers['user-agent']?.slice(0, longestUserAgent) ?? null,
    trace: traceOf(request),
  };
}
