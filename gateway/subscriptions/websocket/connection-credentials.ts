import type { Credentials } from '../../principal/credentials.js';

/**
 * What a socket says of its caller in `connection_init`, where browsers can send it: `Authorization`,
 * `authorization`, `X-API-Key`, `x-api-key`, or `accessToken`. Without any, the headers of the
 * upgrade count, which servers can set.
 */
export function connectionCredentials(
  params: Readonly<Record<string, unknown>> | undefined,
  upgrade: Credentials,
): Credentials {
  const text = (...names: string[]) =>
    names
      .map((name) => params?.[name])
      .find((value): value is string => typeof value === 'string' && value !== '');
  const accessToken = text('accessToken');
  const authorization = text('Authorization', 'authorization') ?? (accessToken && `Bearer ${accessToken}`);
  const apiKey = text('X-API-Key', 'x-api-key', 'apiKey');
  return authorization || apiKey ? { ...upgrade, authorization, apiKey } : upgrade;
}
