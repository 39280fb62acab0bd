import type { FastifyReply, FastifyRequest } from 'fastify';
import { omitLine } from '../../shared/http/request-lines.js';
import { timedCache } from '../../shared/values/timed-cache.js';
import { RequestLifetime } from '../../shared/requests/request-lifetime.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Authenticator, IdentifiedCaller } from '../principal/authenticate.js';
import type { Credentials } from '../principal/credentials.js';
import { beginEntry, dropEntry } from '../access-log/access-log-entry.js';
import { credentialKey } from './credential-key.js';
import { abandonBody } from './abandon-body.js';
import type { Release } from './concurrency-limiter.js';
import type { RequestLimiter } from './request-limiter.js';
import { isOfUnknownLength, requestWeight, weightOfBytes } from './request-weight.js';

/** Of a flood one refused request a second is logged: what was refused cheaply is not worth a row and a line each. */
const notedEveryMs = 1_000;
const watchedCallers = 10_000;

interface Admitted {
  readonly scope: RequestScope;
  readonly credentials: Credentials;
  /** Gives back its slot among the requests in progress. */
  readonly release: Release;
}

/** The way into the platform for GraphQL and REST alike: who is calling, and are they within their allowance? */
export class Admission {
  readonly #admitted = new WeakMap<FastifyRequest, Admitted>();
  readonly #refused = timedCache<true>(watchedCallers, notedEveryMs);

  constructor(
    private readonly authenticator: Authenticator,
    private readonly limiter: RequestLimiter,
    /** How long an answer may take. */
    readonly answerLimitMs: number,
  ) {}

  /**
   * Admits a request, as a hook before its body is read: who has no allowance left costs no more than a look.
   * `weight` is how many requests it counts for. Throws what `authenticate` does, and RATE-001.
   */
  async admit(
    request: FastifyRequest,
    reply: FastifyReply,
    credentials: Credentials,
    weight = requestWeight(request),
  ): Promise<void> {
    try {
      await this.#admit(request, reply, credentials, Math.min(weight, this.limiter.greatestWeight));
    } catch (refusal) {
      abandonBody(request, reply);
      throw refusal;
    }
  }

  /** The scope of a request that was admitted. */
  scopeOf(request: FastifyRequest): RequestScope {
    return this.#admittedOf(request).scope;
  }

  /**
   * The caller of an admitted request that goes on as a stream. It gives back its slot among the requests in progress,
   * which it would keep for hours. Throws what `identify` does.
   */
  async continueAsStream(request: FastifyRequest): Promise<IdentifiedCaller> {
    const { credentials, release } = this.#admittedOf(request);
    const caller = await this.authenticator.identify(credentials);
    release();
    return caller;
  }

  /**
   * The caller of an admitted socket. It uses one request of the allowance, and takes no slot among the requests in
   * progress. Throws what `identify` does, and RATE-001.
   */
  async admitSocket(credentials: Credentials): Promise<IdentifiedCaller> {
    const caller = await this.#countRefusals(this.authenticator.identify(credentials), credentials);
    await this.limiter.count(credentialKey(caller.scope));
    return caller;
  }

  #admittedOf(request: FastifyRequest): Admitted {
    const admitted = this.#admitted.get(request);
    if (!admitted)
      throw new Error(`${request.method} ${request.routeOptions.url} has no admission before it.`);
    return admitted;
  }

  async #admit(
    request: FastifyRequest,
    reply: FastifyReply,
    credentials: Credentials,
    weight: number,
  ): Promise<void> {
    const scope = await this.#countRefusals(this.authenticator.authenticate(credentials), credentials, reply);
    const key = credentialKey(scope);
    const logged = beginEntry(request, scope);
    const release = await this.limiter.admit(key, reply, weight).catch((refusal: unknown) => {
      if (this.#refused.has(key)) leaveNoTrace(request);
      else this.#refused.set(key, true);
      throw refusal;
    });
    if (weight > 1 && isOfUnknownLength(request)) this.#weighAgain(request, key, weight);
    const admitted = { ...logged, lifetime: this.#lifetimeOf(reply) };
    this.#admitted.set(request, { scope: admitted, credentials, release });
  }

  /** What a body of unknown length weighs is known when it was read; the rest is given back. */
  #weighAgain({ raw }: FastifyRequest, key: string, assumed: number): void {
    const { socket } = raw;
    const startBytes = socket.bytesRead;
    raw.once('close', () => {
      const weight = weightOfBytes(socket.bytesRead - startBytes);
      if (weight < assumed) void this.limiter.giveBack(key, assumed - weight);
    });
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
    reply?: FastifyReply,
  ): Promise<Identity> {
    return identifying.catch(async (refusal: unknown) => {
      await this.limiter.count(credentialKey({ principal: null, address }), reply);
      throw refusal;
    });
  }
}

/** The business and the operator find one of a flood; `braiflow_http_request_duration_seconds` counts all. */
function leaveNoTrace(request: FastifyRequest): void {
  dropEntry(request);
  omitLine(request);
}
