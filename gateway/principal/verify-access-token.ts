import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { DomainError } from '../../shared/errors/domain-error.js';
import { tokenExpired, unauthorized } from '../../shared/errors/errors.js';
import {
  accessTokenAlgorithm,
  accessTokenAudience,
  accessTokenType,
} from '../../shared/access/access-token.js';
import type { Clock } from '../../shared/values/clock.js';

const claimsSchema = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  business_id: z.uuid(),
  role: z.string(),
  exp: z.number(),
});

export type AccessTokenClaims = z.output<typeof claimsSchema>;

const keptTokens = 10_000;
/** An unknown key may be a new one, but not every forger's token is worth a look. */
const leastKeyAgeMs = 10_000;
/** Tokens of a key that is no longer published are refused within this time. */
const greatestKeyAgeMs = 60_000;

interface Verified {
  readonly claims: AccessTokenClaims;
  readonly keyId: string;
}

interface Keys {
  readonly ids: ReadonlySet<string>;
  readonly find: JWTVerifyGetKey;
  readonly fetchedAtMs: number;
}

/** Verifies access tokens against the published keys; remembers verified ones until they or their key end. */
export class AccessTokenVerifier {
  readonly #verified = new LRUCache<string, Verified>({ max: keptTokens });
  #keys: Keys | undefined;
  #fetching: Promise<Keys> | undefined;

  constructor(
    private readonly issuer: string,
    private readonly fetchKeys: () => Promise<JSONWebKeySet>,
    private readonly clock: Clock,
  ) {}

  /** The claims of a valid token. Throws AUTH-002 when it is past its end, AUTH-004 for any other fault. */
  async verify(token: string): Promise<AccessTokenClaims> {
    const keys = await this.#keysNoOlderThan(greatestKeyAgeMs);
    const cached = this.#verified.get(token);
    if (cached && keys.ids.has(cached.keyId) && cached.claims.exp * 1_000 > this.#nowMs())
      return cached.claims;
    const verified = await this.#check(token).catch(refuse);
    this.#verified.set(token, verified);
    return verified.claims;
  }

  async #check(token: string): Promise<Verified> {
    const { payload, protectedHeader } = await jwtVerify(
      token,
      (header, input) => this.#keyFor(header, input),
      {
        issuer: this.issuer,
        audience: accessTokenAudience,
        typ: accessTokenType,
        algorithms: [accessTokenAlgorithm],
        requiredClaims: ['exp', 'iat', 'sub'],
        currentDate: this.clock.now(),
      },
    );
    return { claims: claimsSchema.parse(payload), keyId: String(protectedHeader.kid) };
  }

  async #keyFor(...[header, input]: Parameters<JWTVerifyGetKey>) {
    const fresh = await this.#keysNoOlderThan(greatestKeyAgeMs);
    if (fresh.ids.has(String(header.kid))) return fresh.find(header, input);
    return (await this.#keysNoOlderThan(leastKeyAgeMs)).find(header, input);
  }

  /** Fetched once, however many ask at the same time. */
  async #keysNoOlderThan(ageMs: number): Promise<Keys> {
    if (this.#keys && this.#nowMs() - this.#keys.fetchedAtMs < ageMs) return this.#keys;
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  #nowMs(): number {
    return this.clock.now().getTime();
  }

  async #fetch(): Promise<Keys> {
    const set = await this.fetchKeys();
    const ids = new Set(set.keys.map(({ kid }) => String(kid)));
    return (this.#keys = { ids, find: createLocalJWKSet(set), fetchedAtMs: this.#nowMs() });
  }
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired)
    throw new DomainError(tokenExpired, 'The access token is past its end.');
  if (error instanceof errors.JOSEError || error instanceof z.ZodError) {
    throw new DomainError(unauthorized, 'The access token is not valid.');
  }
  throw error;
}
