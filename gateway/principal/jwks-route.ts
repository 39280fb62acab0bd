import type { FastifyInstance } from 'fastify';
import type { Authenticator } from './authenticate.js';

/** The keys that verify access tokens, for partners' own servers. */
export function registerJwks(app: FastifyInstance, authenticator: Authenticator): void {
  app.get('/.well-known/jwks.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(await authenticator.publicKeys()),
  );
}
