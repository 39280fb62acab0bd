import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { DomainError } from '../../shared/errors/domain-error.js';
import { unauthorized } from '../../shared/errors/errors.js';
import {
  accessTokenAlgorithm,
  accessTokenAudience,
  accessTokenType,
} from '../../shared/principal/access-token.js';
import { tokenExpired } from '../errors.js';

const claimsSchema = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  business_id: z.uuid(),
  role: z.string(),
  exp: z.number(),
});

export type AccessTokenClaims = z.output<typeof claimsSchema>;

const keptTokens = 10_000;
const keyRefetchMs = 10_000;

/** Verifies access tokens against the published keys; remembers verified ones until they end. */
export class AccessTokenVerifier {
  readonly #verified = new LRUCache<string, AccessTokenClaims>({ max: keptTokens });
  #keys: JWTVerifyGetKey | undefined;
  #keysFetchedAtMs = 0;

  constructor(
    private readonly issuer: string,
    private readonly fetchKeys: () => Promise<JSONWebKeySet>,
  ) {}

  /** The claims of a valid token. Throws AUTH-002 when it is past its end, AUTH-004 for any other fault. */
  async verify(token: string): Promise<AccessTokenClaims> {
    const known = this.#verified.get(token);
    if (known && known.exp * 1_000 > Date.now()) return known;
    const claims = await this.#check(token).catch(refuse);
    this.#verified.set(token, claims);
    return claims;
  }

  async #check(token: string): Promise<AccessTokenClaims> {
    const { payload } = await jwtVerify(token, (header, input) => this.#keyFor(header, input), {
      issuer: this.issuer,
      audience: accessTokenAudience,
      typ: accessTokenType,
      algorithms: [accessTokenAlgorithm],
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    return claimsSchema.parse(payload);
  }

  /** An unknown `kid` may be a new key: fetch again, but not more often than every 10 s. */
  async #keyFor(...[header, input]: Parameters<JWTVerifyGetKey>) {
    try {
      return await (this.#keys ?? (await this.#refetch()))(header, input);
    } catch (error) {
      const isFresh = Date.now() - this.#keysFetchedAtMs < keyRefetchMs;
      if (!(error instanceof errors.JWKSNoMatchingKey) || isFresh) throw error;
      return (await this.#refetch())(header, input);
    }
  }

  async #refetch(): Promise<JWTVerifyGetKey> {
    this.#keys = createLocalJWKSet(await this.fetchKeys());
    this.#keysFetchedAtMs = Date.now();
    return this.#keys;
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
