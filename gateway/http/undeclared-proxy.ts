import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../../shared/config/logger.js';

export interface DeclaredProxies {
  readonly trustedProxies: number;
  readonly publicUrl: string;
  readonly isProduction: boolean;
  readonly logger: Logger;
}

/**
 * Says in the log, once, that requests come another way than TRUSTED_PROXIES has it: behind a proxy that is not
 * declared all clients share one address, and with it the allowance and the failed sign-ins of a network.
 */
export function watchProxies(app: FastifyInstance, declared: DeclaredProxies): void {
  const { trustedProxies, publicUrl, isProduction, logger } = declared;
  if (isProduction && trustedProxies === 0 && publicUrl.startsWith('https:'))
    logger.warn(
      'PUBLIC_URL is https:// and TRUSTED_PROXIES is 0: if what ends TLS in front names its clients in ' +
        'X-Forwarded-For, set TRUSTED_PROXIES to the number of proxies; else all clients count as one address.',
    );
  let isSaid = false;
  app.addHook('onRequest', (request, _reply, done) => {
    if (!isSaid) {
      const contradiction = contradictionOf(request, trustedProxies);
      isSaid = contradiction !== undefined;
      if (contradiction) logger.warn({ requestId: request.id, trustedProxies }, contradiction);
    }
    done();
  });
}

/** Checks of an orchestrator come past the proxy. */
function contradictionOf({ headers, url }: FastifyRequest, trustedProxies: number): string | undefined {
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
  if (trustedProxies === 0)
    return forwarded === undefined
      ? undefined
      : 'X-Forwarded-For arrived while TRUSTED_PROXIES is 0: behind a proxy all clients now count as one address, ' +
          'and share its requests and failed sign-ins; set TRUSTED_PROXIES to the number of proxies in front.';
  const hops = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .filter((hop) => hop.trim()).length;
  return hops >= trustedProxies || url.startsWith('/health/')
    ? undefined
    : `TRUSTED_PROXIES is ${trustedProxies}, and X-Forwarded-For named ${hops}: with fewer proxies than declared ` +
        'clients choose the address that is counted.';
}
