import type { FastifyInstance } from 'fastify';
import type { JSONWebKeySet } from 'jose';
import type { Authenticator } from './authenticate.js';

/** The keys that verify access tokens, for partners' own servers. Those who ask at once are told together. */
export function registerJwks(app: FastifyInstance, authenticator: Authenticator): void {
  let asking: Promise<JSONWebKeySet> | undefined;
  const publicKeys = () =>
    (asking ??= authenticator.publicKeys().finally(() => {
      asking = undefined;
    }));
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    const keys = await publicKeys();
    return reply.header('cache-control', 'public, max-age=300').send(keys);
  });
}
