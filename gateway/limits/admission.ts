import type { FastifyReply } from 'fastify';
import { RequestLifetime } from '../../shared/principal/request-lifetime.js';
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
    /** How long an answer may take. */
    private readonly answerLimitMs: number,
  ) {}

  /** The scope of an admitted request. Throws what `authenticate` does, and RATE-001. */
  async admit(credentials: Credentials, reply: FastifyReply): Promise<RequestScope> {
    const scope = await this.#countRefusals(this.authenticator.authenticate(credentials), credentials, reply);
    const noted = beginNote(reply.request, scope);
    await this.limiter.admit(credentialKey(scope), reply);
    return { ...noted, lifetime: this.#lifetimeOf(reply) };
  }

  /**
   * The caller of an admitted stream. It uses one request of the allowance, and takes no place among the
   * requests in progress: it would keep that for hours. Throws what `identify` does, and RATE-001.
   */
  async admitStream(credentials: Credentials, reply: FastifyReply): Promise<IdentifiedCaller> {
    const caller = await this.#countRefusals(this.authenticator.identify(credentials), credentials, reply);
    await this.limiter.count(credentialKey(caller.scope), reply);
    return caller;
  }

  #lifetimeOf({ raw }: FastifyReply): RequestLifetime {
    const lifetime = new RequestLifetime(this.answerLimitMs);
    // A client that is gone already does not close again.
    if (raw.closed) lifetime.abandon();
    else raw.once('close', () => lifetime.abandon());
    return lifetime;
  }

  /** Guesses of tokens and keys count for the network that they come from. */
  #countRefusals<Identity>(
    identifying: Promise<Identity>,
    { address }: Credentials,
    reply: FastifyReply,
  ): Promise<Identity> {
    return identifying.catch(async (refusal: unknown) => {
      await this.limiter.count(credentialKey({ principal: null, address }), reply);
      throw refusal;
    });
  }
}
