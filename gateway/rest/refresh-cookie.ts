import type { FastifyReply, FastifyRequest } from 'fastify';

/** By this header with the value `cookie` a browser asks to keep its refresh token out of reach of scripts. */
const deliveryHeader = 'x-token-delivery';
const path = '/v1/auth';

/** What a route does with the cookie: fills it, exchanges it for the next one, or removes it. */
export type CookieUse = 'fills' | 'exchanges' | 'removes';

/**
 * The refresh token of browsers: a cookie that only /v1/auth gets, from pages of the same site, and no
 * script can read. It is neither read nor written for requests without the header, which no page of
 * another site can send; so a token that came by cookie never leaves in a body.
 */
export class RefreshCookie {
  readonly #name: string;
  readonly #attributes: string;

  constructor(publicUrl: string) {
    const { protocol, hostname } = new URL(publicUrl);
    // Not every browser keeps a Secure cookie of http://localhost, where development runs.
    const isLocal = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    this.#name = isLocal ? 'braiflow-refresh' : '__Secure-braiflow-refresh';
    this.#attributes = `Path=${path}; HttpOnly; SameSite=Strict${isLocal ? '' : '; Secure'}`;
  }

  /** The body, with the cookie's token where it has none. */
  receive(use: CookieUse, request: FastifyRequest, body: Readonly<Record<string, unknown>>) {
    const isMissing = use === 'exchanges' && isWanted(request) && body.refreshToken === undefined;
    return isMissing ? { ...body, refreshToken: this.#read(request) ?? '' } : body;
  }

  /** The answer, its refresh token moved to the cookie. */
  deliver(use: CookieUse, request: FastifyRequest, reply: FastifyReply, answer: unknown): unknown {
    void reply.header('cache-control', 'no-store');
    if (!isWanted(request)) return answer;
    if (use === 'removes') this.remove(request, reply);
    const { refresh_token: token, ...rest } = answer as Record<string, unknown>;
    if (typeof token !== 'string') return answer;
    const lifetimeMs = Date.parse(String(rest.refresh_token_expires_at)) - Date.now();
    this.#write(reply, token, Math.max(0, Math.floor(lifetimeMs / 1_000)));
    return rest;
  }

  /** Forgets a token that is of no use any more. */
  remove(request: FastifyRequest, reply: FastifyReply): void {
    if (isWanted(request)) this.#write(reply, '', 0);
  }

  #read({ headers }: FastifyRequest): string | undefined {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    return pairs.find((pair) => pair.startsWith(`${this.#name}=`))?.slice(this.#name.length + 1);
  }

  #write(reply: FastifyReply, value: string, seconds: number): void {
    void reply.header('set-cookie', `${this.#name}=${value}; Max-Age=${seconds}; ${this.#attributes}`);
  }
}

function isWanted({ headers }: FastifyRequest): boolean {
  return headers[deliveryHeader] === 'cookie';
}
