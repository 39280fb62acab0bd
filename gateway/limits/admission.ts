import type { FastifyReply } from 'fastify';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { Authenticator } from '../principal/authenticate.js';
import type { Credentials } from '../principal/credentials.js';
import { beginNote } from '../requests/request-note.js';
import { credentialKey } from './credential-key.js';
import type { RequestLimiter } from './request-limiter.js';

/** The way into the platform for GraphQL and REST alike: who is calling, and are they within their allowance? */
export class Admission {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly limiter: RequestLimiter,
  ) {}

  /** The scope of an admitted request. Throws what `authenticate` does, and RATE-001. */
  async admit(credentials: Credentials, reply: FastifyReply): Promise<RequestScope> {
    const scope = await this.authenticator.authenticate(credentials).catch(async (refusal: unknown) => {
      // Guesses of tokens and keys count for the network that they come from.
      await this.limiter.count(credentialKey({ principal: null, address: credentials.address }), reply);
      throw refusal;
    });
    const noted = beginNote(reply.request, scope);
    await this.limiter.admit(credentialKey(scope), reply);
    return noted;
  }
}
