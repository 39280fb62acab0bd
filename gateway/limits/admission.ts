import type { FastifyReply } from 'fastify';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { Authenticator, IdentifiedCaller } from '../principal/authenticate.js';
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
    const scope = await this.#countRefusals(this.authenticator.authenticate(credentials), credentials, reply);
    const noted = beginNote(reply.request, scope);
    await this.limiter.admit(credentialKey(scope), reply);
    return noted;
  }

  /**
   * The caller of an admitted stream or socket. It uses one request of the allowance, and takes no place among
   * the requests in progress: it would keep that for hours. Throws what `identify` does, and RATE-001.
   */
  async admitStream(credentials: Credentials, reply?: FastifyReply): Promise<IdentifiedCaller> {
    const caller = await this.#countRefusals(this.authenticator.identify(credentials), credentials, reply);
    await this.limiter.count(credentialKey(caller.scope), reply);
    return caller;
  }

  /** Guesses of tokens and keys count for the network that they come from. */
  #countRefusals<Identity>(
    identifying: Promise<Identity>,
    { address }: Credentials,
    reply: FastifyReply | undefined,
  ): Promise<Identity> {
    return identifying.catch(async (refusal: unknown) => {
      await this.limiter.count(credentialKey({ principal: null, address }), reply);
      throw refusal;
    });
  }
}
