import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CookieUse } from '../../shared/records/route.js';
import type { Clock } from '../../shared/values/clock.js';

/** By this header with the value `cookie` a browser asks to keep its refresh token out of reach of scripts. */
const deliveryHeader = 'x-token-delivery';
/** What the name was, when the cookie had a path; it is removed wherever it comes along. */
const formerName = 'braiflow-refresh';
const formerPath = '/v1/auth';

/**
 * The refresh token of browsers: a cookie of this host alone, sent by pages of the same site, that no script can read.
 * The prefix of its name says so to browsers, and keeps pages on sibling hosts from planting one (decision 39). It is
 * neither read nor written for requests without the header, which no page of another site can send; so a token that
 * came by cookie never leaves in a body.
 */
export class RefreshCookie {
  readonly #name: string;
  readonly #formerName: string;
  readonly #attributes: string;

  constructor(
    publicUrl: string,
    private readonly clock: Clock,
  ) {
    const { protocol, hostname } = new URL(publicUrl);
    // Not every browser keeps a Secure cookie of http://localhost, where development runs.
    const isLocal = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    this.#name = isLocal ? 'braiflow-refresh-token' : '__Host-braiflow-refresh';
    this.#formerName = isLocal ? formerName : `__Secure-${formerName}`;
    this.#attributes = `HttpOnly; SameSite=Strict${isLocal ? '' : '; Secure'}`;
  }

  /** The body as it was sent, with the cookie's token where it has none. */
  receive(use: CookieUse, request: FastifyRequest, body: Readonly<Record<string, unknown>>) {
    const isMissing = use === 'exchanges' && isWanted(request) && body.refresh_token === undefined;
    return isMissing ? { ...body, refresh_token: this.#read(request) ?? '' } : body;
  }

  /** The answer, its refresh token moved to the cookie. */
  deliver(use: CookieUse, request: FastifyRequest, reply: FastifyReply, answer: unknown): unknown {
    void reply.header('cache-control', 'no-store');
    if (!isWanted(request)) return answer;
    if (use === 'removes') this.remove(request, reply);
    const { refresh_token: token, ...rest } = answer as Record<string, unknown>;
    if (typeof token !== 'string') return answer;
    const lifetimeMs = Date.parse(String(rest.refresh_token_expires_at)) - this.clock.now().getTime();
    this.#write(request, reply, token, Math.max(0, Math.floor(lifetimeMs / 1_000)));
    return rest;
  }

  /** Forgets a token that is of no use any more. */
  remove(request: FastifyRequest, reply: FastifyReply): void {
    if (isWanted(request)) this.#write(request, reply, '', 0);
  }

  /** Of two cookies one was planted, and nobody can tell which: then there is none. */
  #read(request: FastifyRequest): string | undefined {
    const values = valuesOf(this.#name, request);
    return values.length === 1 ? values[0] : undefined;
  }

  #write(request: FastifyRequest, reply: FastifyReply, value: string, seconds: number): void {
    const cookie = (name: string, text: string, ageSeconds: number, path: string) =>
      reply.header('set-cookie', `${name}=${text}; Max-Age=${ageSeconds}; Path=${path}; ${this.#attributes}`);
    void cookie(this.#name, value, seconds, '/');
    if (valuesOf(this.#formerName, request).length > 0) void cookie(this.#formerName, '', 0, formerPath);
  }
}

function valuesOf(name: string, { headers }: FastifyRequest): string[] {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

function isWanted({ headers }: FastifyRequest): boolean {
  return headers[deliveryHeader] === 'cookie';
}
